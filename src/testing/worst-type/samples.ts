import type { Sample } from '@/task-types/sample';
import {
  createFerry,
  hailFerry,
  listBerths,
  readRegister,
  searchFerries,
  showFerry,
  startFerry,
  stopFerry,
} from './api';

/** Texts, not objects: what matters about some of them is how a number is spelled. */
export const samples: readonly Sample[] = [
  {
    endpoint: searchFerries,
    text: '{"success":true,"total":2,"ferries":[{"ferry_id":9007199254740993,"ferry_name":"a","mode":"bulk","berth_id":12,"made":1772366400000,"last_run":{"run_id":9007199254741993,"state":"SAILING","began":1772366401000}},{"ferry_id":7,"ferry_name":"b","mode":"tide","berth_id":9007199254741001,"last_run":null}]}',
    note: 'longs beyond 2^53 as numbers, beside short ones; one that never ran',
  },
  {
    endpoint: searchFerries,
    text: '{"success":true,"total":1,"ferries":[{"ferry_id":8,"ferry_name":"c","mode":"barge","berth_id":1,"last_run":{"run_id":1,"state":"BECALMED"}}]}',
    note: 'words that the documents do not have',
  },
  { endpoint: readRegister, text: '{"success":true,"total":40,"ferries":[]}', note: 'beyond the end' },
  {
    endpoint: showFerry,
    text: '{"success":true,"ferry":{"ferry_id":9007199254740993,"ferry_name":"a","mode":"bulk","berth_id":12}}',
    note: 'one that never ran',
  },
  { endpoint: showFerry, text: '{"success":true,"ferry":null}', note: 'none' },
  { endpoint: createFerry, text: '{"success":true,"ferry_id":9007199254740993}', note: 'a ferry was made' },
  { endpoint: startFerry, text: '{"success":true,"run_id":9007199254741993}', note: 'it has started' },
  { endpoint: stopFerry, text: '{"success":true}', note: 'it was told to stop' },
  { endpoint: hailFerry, text: '{"success":true,"captain":"Ines","crossings":7}', note: 'a ferry that was hailed' },
  {
    endpoint: listBerths,
    text: '{"success":true,"total":23,"berths":[{"berth_id":9007199256540993,"berth_name":"Berth 1","closed":false}]}',
    note: 'a page of berths',
  },
];
