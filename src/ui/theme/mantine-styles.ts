/**
 * Mantine's styles for the entry: shell and list, nothing else. The `.layer.css` editions stand in `@layer mantine`, so
 * that our unlayered rules win without a fight over specificity. The order is Mantine's own; a test holds it.
 *
 * Not here: `default-css-variables`, because `ThemeProvider` writes every variable itself (3 KiB less); `Loader`, because
 * a busy button keeps its label; `Input`, which is a fifth of all that would be parsed before the first row. A part that a
 * later page uses comes with that page: `mantine-forms-styles`, `mantine-overlay-styles`, `mantine-detail-styles`.
 */
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import './global.css';
