/** The icons a label can have, by their lucide names. */
export type IconName =
  | 'user-round'
  | 'flag'
  | 'landmark'
  | 'calendar-days'
  | 'megaphone'
  | 'file-text'
  | 'map-pin'
  | 'shield'
  | 'newspaper'
  | 'quote'
  | 'building-2'
  | 'film'
  | 'package'
  | 'tag'
  | 'circle-dot'
  | 'hexagon'
  | 'diamond'
  | 'star'
  | 'layers'
  | 'box'
  | 'triangle'
  | 'square';

/** Icons of labels that are common in graphs. */
export const ICONS: Readonly<Record<string, IconName>> = {
  Person: 'user-round',
  User: 'user-round',
  Customer: 'user-round',
  Actor: 'user-round',
  Author: 'user-round',
  Country: 'flag',
  Nation: 'flag',
  Organization: 'landmark',
  Organisation: 'landmark',
  Institution: 'landmark',
  Company: 'building-2',
  Event: 'calendar-days',
  Meeting: 'calendar-days',
  Demand: 'megaphone',
  Document: 'file-text',
  Article: 'file-text',
  Place: 'map-pin',
  City: 'map-pin',
  Location: 'map-pin',
  Force: 'shield',
  Outlet: 'newspaper',
  Source: 'newspaper',
  Claim: 'quote',
  Movie: 'film',
  Film: 'film',
  Product: 'package',
  Category: 'tag',
  Tag: 'tag',
  Genre: 'tag',
};

/** For labels nobody foresaw, in the order of use. */
export const SPARE_ICONS: readonly IconName[] = [
  'hexagon',
  'diamond',
  'star',
  'layers',
  'box',
  'triangle',
  'square',
];
