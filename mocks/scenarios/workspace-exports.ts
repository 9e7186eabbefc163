/**
 * What was exported in both projects before the first instant, the latest first, one per line: what, hours ago, and then what is
 * special: `takes=` seconds, `fail=` why it failed, `downloaded` (somebody had the file), `zh` (in Chinese), a parameter that
 * was asked with, and after `~` the name of the file, where that is not as usual. Files are kept for 72 hours.
 */
export const PRODUCTION_EXPORTS = `
connections 0.004 takes=75
desktop-usage 0.009 takes=130 zh
desktops 0.016 takes=170
users 0.3
desktops 0.9 downloaded
desktops 0.95 zh ~ 桌面清单_三月.xlsx
terminals 1.4 downloaded
connections 2.2
app-access 3.1 downloaded
group-users 4 zh downloaded
desktops 5.5 computer_name=OLD- fail=no-data
user-usage 6.2
connections 7.5 fail=too-many
desktop-usage 9.1 downloaded
users 11
desktops 13.4 status=ERROR downloaded
users 16 fail=internal zh
terminals 19.5
desktop-usage 22 sort_field=desktop_usage sort_type=DESC
connections 25.2 terminal_type=Linux downloaded
user-usage 28.7 zh
app-access 33 username=nobody fail=no-data
group-users 37.5 downloaded
desktops 41 tag=team=gate
connections 46.3 zh downloaded
desktop-usage 51 downloaded
users 57.2 active_type=USER_ACTIVATE
terminals 63 zh
desktops 68 downloaded ~ 用户连接记录_华北_2026.xlsx
connections 71.4 takes=40
app-access 98
desktops 142
desktops 151 zh
desktops 160.2 fail=no-data status=HIBERNATED user_names=nobody
user-usage 168.5 downloaded zh
desktops 177.5
group-users 186.5 downloaded
terminals 195.5 downloaded zh
connections 201 fail=internal
desktops 239.5 downloaded zh
desktop-usage 248.5 downloaded
user-usage 274.5 downloaded
group-users 283.5 downloaded
desktop-usage 292.5 downloaded
desktops 336.5
app-access 342 downloaded
users 373 downloaded
desktops 382 downloaded
users 413 zh
group-users 457 downloaded
terminals 462.5 downloaded zh
connections 471.5
users 489 downloaded
terminals 502 downloaded
users 546 zh
user-usage 551.5 downloaded
`;

/** Here some names want to be more than names. */
export const TEST_EXPORTS = `
users 0.02 takes=150
desktops 0.6 downloaded ~ <script>alert(1)</script>.xlsx
desktops 2.5 ~ report_\u202Exslx.exe\u202C.xlsx
connections 4.4 zh ~ 🖥️📤_desktops_👩🏽‍💻.xlsx
users 7 ~ ${'very_long_name_'.repeat(30)}.xlsx
terminals 9.3 ~ =HYPERLINK("http://example.test","x").xlsx
group-users 12 downloaded
desktops 15.5 fail=no-data computer_name=LAB-9 ~ '; DROP TABLE x; --.xlsx
user-usage 21 downloaded zh
app-access 29.4 fail=internal
desktop-usage 40 fail=too-many
connections 58 downloaded ~ ../../etc/passwd.xlsx
desktops 66 ~ two  spaces and a\ttab.xlsx
users 83 downloaded
app-access 88.5
connections 132.5
terminals 145.5 downloaded zh
group-users 171.5 downloaded
app-access 184.5 downloaded
desktops 190
desktop-usage 199
group-users 208 downloaded
desktops 217 zh
desktop-usage 234.5
`;
