import { fileURLToPath } from 'node:url';
import { openSync, type Font } from 'fontkit';

/** Faces that together have the letters of all our languages, and Microsoft's typographic characters. */
const FACES = ['latin', 'japanese', 'korean'] as const;
type Face = (typeof FACES)[number];
export type Weight = 'regular' | 'bold';

const FILES: Readonly<Record<Face, Readonly<Record<Weight, string>>>> = {
  latin: {
    regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  },
  japanese: {
    regular: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
    bold: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  },
  korean: {
    regular: '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
    bold: '@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
  },
};

/** A run of letters that one font has. */
interface Run {
  readonly face: Face;
  readonly text: string;
}

/** The fonts of one document. Each file is read when its first letter is needed. */
export interface Fonts {
  fileOf(face: Face, weight: Weight): string;
  /** The text in runs, each in the first face that has its letters. */
  runsOf(text: string, weight: Weight): Run[];
  /** How wide the text is at a size of one point. */
  widthOf(text: string, weight: Weight): number;
}

/** @param language whose letters come first where several faces have them: Chinese characters look different in each */
export function makeFonts(language: string): Fonts {
  const order: readonly Face[] = language.startsWith('ko') ? ['latin', 'korean', 'japanese'] : FACES;
  const fonts = new Map<string, Font>();
  const faces = new Map<string, Face>();
  const widths = new Map<string, number>();
  const fontOf = (face: Face, weight: Weight) => remember(fonts, `${face} ${weight}`, () => open(face, weight));
  const faceOf = (letter: string, weight: Weight) =>
    remember(faces, `${weight} ${letter}`, () => {
      const code = letter.codePointAt(0) ?? 0;
      return order.find((face) => fontOf(face, weight).hasGlyphForCodePoint(code)) ?? 'latin';
    });
  const runsOf = (text: string, weight: Weight) => joined(Array.from(text, (each) => [faceOf(each, weight), each]));
  return {
    fileOf,
    runsOf,
    widthOf: (text, weight) =>
      remember(widths, `${weight} ${text}`, () =>
        runsOf(text, weight).reduce((sum, run) => sum + width(fontOf(run.face, weight), run.text), 0),
      ),
  };
}

function fileOf(face: Face, weight: Weight): string {
  return fileURLToPath(import.meta.resolve(FILES[face][weight]));
}

function open(face: Face, weight: Weight): Font {
  const font = openSync(fileOf(face, weight));
  if ('fonts' in font) throw new Error(`${FILES[face][weight]} is a collection of fonts`);
  return font;
}

function width(font: Font, text: string): number {
  return font.layout(text).advanceWidth / font.unitsPerEm;
}

function joined(letters: readonly (readonly [Face, string])[]): Run[] {
  const runs: { face: Face; text: string }[] = [];
  for (const [face, letter] of letters) {
    const last = runs.at(-1);
    if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs;
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
