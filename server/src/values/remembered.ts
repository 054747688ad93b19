/**
 * A function of two texts that remembers its last answers: those of the last `most` questions at least, and of twice as many at most.
 * @param most questions, from 1
 * @param answer a pure function: what it answers may not depend on what was asked before
 */
export function remembered<T extends string | number | object>(
  most: number,
  answer: (a: string, b: string) => T,
): (a: string, b: string) => T {
  let young = new Map<string, T>(),
    old = new Map<string, T>();
  return (a, b) => {
    // two texts could hold whatever stood between them
    const question = `${a.length} ${a}${b}`;
    let known = young.get(question);
    if (known !== undefined) return known;
    known = old.get(question) ?? answer(a, b);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(question, known);
    return known;
  };
}
