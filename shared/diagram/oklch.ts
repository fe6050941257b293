/**
 * Colours by lightness, chroma and hue. OKLab is Björn Ottosson's, "A perceptual color space for image
 * processing" (2020); contrast is WCAG 2.2's. Colours are `#rrggbb`.
 */
interface Oklch {
  /** 0–1. */
  readonly lightness: number
  readonly chroma: number
  /** Radians. */
  readonly hue: number
}
type Triple = readonly [number, number, number]

const STEP = 0.01
/** A colour of the dark theme is at least so light, and no more colourful than looks calm on a dark card. */
const DARK_LIGHTNESS = 0.76
const DARK_CHROMA = 0.13

/** The colour, or the nearest darker one that passes. */
export const darkened = (color: string, passes: (color: string) => boolean): string => shifted(color, -STEP, passes)

/** The colour, or the nearest lighter one that passes. */
export const lightened = (color: string, passes: (color: string) => boolean): string => shifted(color, STEP, passes)

/** A colour of the light theme as it looks in the dark one. */
export function readableDark(color: string): string {
  const { lightness, chroma, hue } = toOklch(color)
  return toHex({ lightness: Math.max(lightness, DARK_LIGHTNESS), chroma: Math.min(chroma, DARK_CHROMA), hue })
}

/** The ratio of two colours' luminances, 1–21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function shifted(color: string, step: number, passes: (color: string) => boolean): string {
  const { lightness, chroma, hue } = toOklch(color)
  let tried = color
  for (let at = lightness; !passes(tried) && at >= 0 && at <= 1; ) {
    at += step
    tried = toHex({ lightness: at, chroma, hue })
  }
  return tried
}

function luminance(color: string): number {
  const [red, green, blue] = toLinear(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const decoded = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const encoded = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)

const toLinear = (color: string): Triple => {
  const part = (at: number) => decoded(Number.parseInt(color.slice(at, at + 2), 16) / 255)
  return [part(1), part(3), part(5)]
}

function toOklch(color: string): Oklch {
  const [red, green, blue] = toLinear(color)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  }
}

function fromOklch({ lightness, chroma, hue }: Oklch): Triple {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** As near in chroma as the screen's colours go. */
function toHex(color: Oklch): string {
  const isShowable = (chroma: number) =>
    fromOklch({ ...color, chroma }).every((part) => part >= -0.0001 && part <= 1.0001)
  let least = 0
  let most = color.chroma
  if (!isShowable(most)) {
    for (let step = 0; step < 20; step += 1) {
      const middle = (least + most) / 2
      if (isShowable(middle)) least = middle
      else most = middle
    }
    most = least
  }
  const bytes = fromOklch({ ...color, chroma: most }).map((part) =>
    Math.round(encoded(Math.min(1, Math.max(0, part))) * 255),
  )
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
