/** The styles that forms need beyond the entry's, once, in the theme's order. */
import '@/ui/theme/mantine-forms-styles';
import '@mantine/core/styles/Tabs.layer.css';
