/**
 * Colours to choose from for a party, `#rrggbb` in the light theme. Any two are told apart without red, green or
 * blue cones as well, by their lightness where not by their hue; in the dark theme by hue alone.
 */
export const suggestedColors = [
  { name: 'Blue', color: '#2857a4' },
  { name: 'Red', color: '#a6233a' },
  { name: 'Aqua', color: '#3c9f8e' },
  { name: 'Rust', color: '#ac571d' },
  { name: 'Indigo', color: '#3c1785' },
  { name: 'Ochre', color: '#9f8d0e' },
  { name: 'Orchid', color: '#bf63d2' },
  { name: 'Maroon', color: '#640c41' },
  { name: 'Mauve', color: '#816688' },
  { name: 'Umber', color: '#3b2301' },
] as const
