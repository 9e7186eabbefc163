import type { Office } from './office';

/** What an export can hold: one for each operation that begins one. */
export type ExportKind =
  | 'desktops'
  | 'connections'
  | 'desktop-usage'
  | 'user-usage'
  | 'app-access'
  | 'users'
  | 'group-users'
  | 'terminals';

/** What was asked for, by the vendor's names; every value is a list of texts, that of a single one too. */
export type Wish = Readonly<Record<string, readonly string[]>>;

export type Language = 'zh_CN' | 'en_US';

/** Why an export fails. */
export type Trouble = 'no-data' | 'too-many' | 'internal';

/** An export as it was begun. What has become of it is computed: see `export-progress.ts`. */
export interface ExportRow {
  /** 1 to 64 characters. */
  readonly id: string;
  readonly project: string;
  /** Counts the exports of a project, the earliest first. */
  readonly serial: number;
  readonly kind: ExportKind;
  readonly wish: Wish;
  readonly language: Language;
  readonly fileName: string;
  readonly createdAt: number;
  readonly takesMs: number;
  readonly trouble?: Trouble;
  /** Somebody had the file before the first instant. */
  readonly downloaded?: true;
}

/** A project of Workspace with what is in it from the beginning. */
export interface WorkspaceProject {
  readonly id: string;
  readonly connection: string;
  readonly office: Office;
  /** In the order of their serials. */
  readonly exports: () => readonly ExportRow[];
}
