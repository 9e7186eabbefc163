/** Mantine's styles for pages that show one thing at length (detail, activity, templates, overview). */
import '@mantine/core/styles/Code.layer.css';
import '@mantine/core/styles/DataList.layer.css';
import '@mantine/core/styles/OverflowList.layer.css';
import '@mantine/core/styles/Splitter.layer.css';
import '@mantine/core/styles/Table.layer.css';
import '@mantine/core/styles/Tabs.layer.css';
import '@mantine/core/styles/Timeline.layer.css';
