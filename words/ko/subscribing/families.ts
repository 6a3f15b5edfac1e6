const NAMES: ReadonlyMap<string, string> = new Map([
  ['collaboration', '공동 작업'],
  ['productivity', '생산성'],
  ['security', '보안'],
  ['devices', '장치'],
  ['power platform', 'Power Platform'],
  ['business', '비즈니스'],
]);

/** All services of a family, by its id: `보안 서비스 전체`. */
export const wholeFamily = (id: string) => `${NAMES.get(id) ?? id} 서비스 전체`;
