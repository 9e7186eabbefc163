/**
 * Mantine's styles for the entry: shell and list, nothing else. The `.layer.css` editions stand in `@layer mantine`, so
 * that our unlayered rules win without a fight over specificity. The order is Mantine's own; a test holds it.
 *
 * Not here: `default-css-variables`, because `ThemeProvider` writes every variable itself (3 KiB less); `Loader`, because
 * a busy button keeps its label. NativeSelect, TextInput and Textarea need `Input` only. A part that a later page uses
 * comes with that page: `mantine-forms-styles`, `mantine-overlay-styles`, `mantine-detail-styles`.
 */
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/VisuallyHidden.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Group.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Flex.layer.css';
import '@mantine/core/styles/ActionBar.layer.css';
import '@mantine/core/styles/Text.layer.css';
import '@mantine/core/styles/Anchor.layer.css';
import '@mantine/core/styles/AppShell.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Kbd.layer.css';
import '@mantine/core/styles/NavLink.layer.css';
import '@mantine/core/styles/Stack.layer.css';
import '@mantine/core/styles/Title.layer.css';
import './global.css';
