/**
 * The zones of the schedulers, by region. Not documented with the API: a scheduler is taken to go by the clock of the place
 * that it stands in.
 */
const ZONES: Readonly<Record<string, string>> = {
  'ap-southeast-1': 'Asia/Singapore',
  'ap-southeast-3': 'Asia/Kuala_Lumpur',
  'ap-southeast-5': 'Asia/Jakarta',
  'ap-northeast-1': 'Asia/Tokyo',
  'ap-northeast-2': 'Asia/Seoul',
  'eu-central-1': 'Europe/Berlin',
  'eu-west-1': 'Europe/London',
  'us-east-1': 'America/New_York',
  'us-west-1': 'America/Los_Angeles',
  'me-east-1': 'Asia/Dubai',
  'me-central-1': 'Asia/Riyadh',
};

/** The zone of a workspace's scheduler; all regions of China have one. */
export function zoneOf({ region }: { readonly region: string }): string {
  return ZONES[region] ?? 'Asia/Shanghai';
}
