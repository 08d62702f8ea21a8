/** The colours one label has in one colour scheme. */
export interface Shade {
  readonly fill: string;
  readonly border: string;
  readonly chip: string;
  readonly text: string;
}

export interface Tint {
  readonly light: Shade;
  readonly dark: Shade;
}

export type Scheme = 'light' | 'dark';

function shade(fill: string, border: string, chip: string, text: string): Shade {
  return { fill, border, chip, text };
}

/** Ten tints that are told apart with any colour vision; the order is the order of use. */
export const TINTS: readonly Tint[] = [
  {
    light: shade('#b7560f', '#853b03', '#f8eee7', '#8c3e03'),
    dark: shade('#ba601a', '#d6824b', '#34251b', '#edae88'),
  },
  {
    light: shade('#1d56a5', '#013577', '#e8eef6', '#1c55a4'),
    dark: shade('#6a9dd3', '#8ebcef', '#262f3a', '#92c2f6'),
  },
  {
    light: shade('#602981', '#3e005b', '#efeaf2', '#602981'),
    dark: shade('#8a71c3', '#a792de', '#2b2838', '#c3b2f1'),
  },
  {
    light: shade('#cb656b', '#a34149', '#faf0f0', '#92323c'),
    dark: shade('#dca096', '#fac2b8', '#393030', '#e9aca2'),
  },
  {
    light: shade('#979210', '#726e06', '#f5f4e7', '#5f5b01'),
    dark: shade('#95ab50', '#b5ca79', '#2d3224', '#b5c785'),
  },
  {
    light: shade('#69500c', '#433101', '#f0eee7', '#69500c'),
    dark: shade('#f4c069', '#fee7c3', '#3d3528', '#eac386'),
  },
  {
    light: shade('#398c92', '#02686e', '#ebf4f4', '#0a646a'),
    dark: shade('#71c7d5', '#9ae6f3', '#27373b', '#77cddb'),
  },
  {
    light: shade('#085743', '#003426', '#e6eeec', '#085743'),
    dark: shade('#53856f', '#75a28e', '#222b29', '#97cbb3'),
  },
  {
    light: shade('#1f813d', '#015b24', '#e9f2ec', '#056a2c'),
    dark: shade('#a4e2aa', '#c9ffce', '#303b33', '#a9e0ae'),
  },
  {
    light: shade('#92466d', '#6c244b', '#f4edf0', '#853a61'),
    dark: shade('#c679a4', '#e39bc2', '#362932', '#e9a7ca'),
  },
];

/** What a label gets when the ten are used up: the grey of the edges. */
export const PLAIN_TINT: Tint = {
  light: shade('#77766f', '#56554f', '#f1f1ed', '#56554f'),
  dark: shade('#8f8f8b', '#b0b0ac', '#2c2d31', '#b0b0ac'),
};
