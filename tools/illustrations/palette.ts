/** Every colour of the illustrations: paper in the low, warm light of a northern morning. */
export const PALETTE = {
  snow: '#fbf8f1',
  cream: '#f5ecdc',
  linen: '#e9dcc5',
  sand: '#dac49d',
  honey: '#e9bf66',
  ochre: '#d39a35',
  blush: '#f0cdbb',
  rose: '#dd9c86',
  clay: '#c4673f',
  brick: '#97432f',
  mist: '#dfe6e2',
  fog: '#c3d1d0',
  sky: '#a5c3cf',
  dusk: '#5f859b',
  sea: '#3d6779',
  night: '#23384b',
  sage: '#b4c29e',
  moss: '#7c946a',
  pine: '#456b5a',
  spruce: '#2c4b42',
  birch: '#dcbd92',
  wood: '#bb8b5d',
  bark: '#704e3b',
  iron: '#838a8f',
  slate: '#4b545c',
  plum: '#74506a',
  ink: '#2c2b34',
} as const;

/** Skin, for hands and necks: nobody in these pictures is anybody. */
export const SKIN = ['#f1cdae', '#dba982', '#ad7650', '#7c5037'] as const;
