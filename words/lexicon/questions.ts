/** How a language asks, asks for something politely, and says that it is not sure. Matched in lower case. */
interface Questions {
  /** Asks how things are, or were. */
  readonly asks: RegExp;
  /** Asks for something to be done, if in the form of a question. */
  readonly requests: RegExp;
  readonly perhaps: RegExp;
}

const ENGLISH: Questions = {
  asks: /^(?:(?:so|and|but|hey|hi|ok|sorry),? )*(?:why (?!not\b|don['’]?t you\b)|how come|how often|since when|(?:when|where|what time) (?:do|does|did|will|is|are|was|were|can|has|have)\b|wh(?:o|at|ich) (?!about\b)|do (?:you|we|i|they|the|people|any\w*)\b|(?:does|did|is|are|am|was|were|has|had)\b|(?:isn|aren|wasn|weren|didn|doesn|haven|hasn)['’]?t\b|have (?:you|we|i|they|there|any\w*|the \w+ been)\b|will (?:you|we|it|they|the)\b(?!.*\bplease\b))/,
  requests: /\b(?:please|can|could|would|like|want|possible)\b/,
  perhaps: /\b(?:perhaps|maybe|not sure|i wonder)\b/,
};

const QUESTIONS: Readonly<Record<string, Questions>> = {
  en: ENGLISH,
  de: {
    asks: /^(?:(?:und|aber|hey|hallo|hi|sag mal),? )*(?:warum|wieso|weshalb|weswegen|wozu|wann|seit wann|wie oft|wer|wem|wen|welche\w*|was|hast|habt|haben|hat|bist|ist|sind|war|waren|wird|werden|wurden?|gibt es|gab es|\p{L}+s?t (?:du|ihr)|(?:bekommen|kriegen|erhalten) (?:wir|ich))(?!\p{L})/u,
    requests: /\b(?:bitte|kannst|könnt|könnte\w*|würde\w*|magst|möchte\w*|darf|hätte\w*|möglich)\b/,
    perhaps: /(?<!\p{L})(?:vielleicht|eventuell|womöglich)(?!\p{L})/u,
  },
  fr: {
    asks: /(?:^|[ ,])(?:pourquoi|quand (?:est|nous|vous|tu)|depuis quand|qui (?:a|est|ont)|combien|quel(?:le)?s?|est-ce qu)|-(?:tu|il|elle|ils|elles|on)(?!\p{L})|^(?:as|avez|avons|a|es|est|êtes|sont|était|y a)(?!\p{L})/u,
    requests:
      /(?:peux|peut|pouvez|pourr\p{L}+|veux|voulez|voudr\p{L}+|s['’]il (?:te|vous)|svp|merci|possible|aimer\p{L}+)/u,
    perhaps: /peut[- ]être/,
  },
  es: {
    asks: /^¿|(?:^|[ ,])(?:por qué|porqué|cuándo|desde cuándo|quién(?:es)?|cuántos?|cuántas?)(?!\p{L})|(?:^|\s)(?:\p{L}{2,}(?:aste|iste|asteis)|has|habéis|han|hay|hubo|está[ns]?|estaba[ns]?|tenemos|tienes) ?/u,
    requests:
      /(?:por favor|pued\p{L}+|podr\p{L}+|podé\p{L}+|podemos|quier\p{L}+|queremos|quisier\p{L}+|gustaría|posible)/u,
    perhaps: /(?:quizás?|tal vez|a lo mejor|acaso)/,
  },
  ja: {
    asks: /なぜ|何故|なんで|何で|どうして(?!も)|いつ(?!も|でも)|誰|だれ|(?:まし|でし)たか|(?:てい|て)ますか|(?:です|ある|あった|ましたっけ|届く|した)(?:か|の)?[?？]*$|(?:ます|です)か[?？]*$/,
    requests: /ください|下さい|くれ|もらえ|いただけ|頂け|ほしい|欲しい|お願い|たい|でき|可能/,
    perhaps: /かも|たぶん|多分|もしかして/,
  },
  ko: {
    asks: /왜|언제(?!나|든)|누가|누구|(?:[했왔있없었았켰껐냈렸갔됐]|인가|는가)(?:나요|어요|어|습니까|니|냐|나)[?？]*$|(?:나요|습니까|인가요|가요)[?？]*$/,
    requests: /주세요|필요 ?없|주실|줄래|줄 ?수|줘|해 ?주|할 ?수|받을 ?수|싶|원해|원합|부탁|바랍/,
    perhaps: /아마|글쎄|어쩌면/,
  },
};

const MARK = /[?？؟]\s*$/;

/** Whether a text asks for something that is to be done, asks about it, or is not sure of it. English counts everywhere. */
export function mannerOf(text: string, language: string): 'request' | 'question' | 'perhaps' {
  const said = text.normalize('NFC').toLowerCase().trim();
  const spoken = [...new Set([QUESTIONS[language] ?? ENGLISH, ENGLISH])];
  if (spoken.some(({ perhaps }) => perhaps.test(said))) return 'perhaps';
  if (spoken.some(({ asks, requests }) => asks.test(said) && !requests.test(said))) return 'question';
  return MARK.test(said) && !spoken.some(({ requests }) => requests.test(said)) ? 'question' : 'request';
}
