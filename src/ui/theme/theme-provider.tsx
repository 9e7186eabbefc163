import { MantineProvider, type MantineProviderProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariablesResolver } from './css-variables';
import { theme } from './theme';

interface ThemeProviderProps extends Pick<MantineProviderProps, 'colorSchemeManager' | 'env' | 'forceColorScheme'> {
  readonly children: ReactNode;
}

/** Mantine with the console's theme. Without a manager the scheme follows the system and is kept in localStorage. */
export function ThemeProvider({ children, ...rest }: ThemeProviderProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      // All variables come from here, so the sheet with Mantine's defaults (3 KiB compressed) is not loaded.
      deduplicateCssVariables={false}
      {...rest}
    >
      {children}
    </MantineProvider>
  );
}
