/** So many texts are remembered; who does not give them back at all is not waited for. */
const MOST = 20;

/**
 * The texts that an editor has told its owner and that have not come back yet. An owner that is slow gives back an
 * older text than the one on the screen, which must not undo what was typed since.
 */
export class ToldTexts {
  #texts: string[] = [];

  tell(text: string): string {
    this.#texts = [...this.#texts, text].slice(-MOST);
    return text;
  }

  /** Whether this text was told; it and those before it are then settled. One that was not makes all others void. */
  comesBack(text: string): boolean {
    const index = this.#texts.indexOf(text);
    this.#texts = index === -1 ? [] : this.#texts.slice(index + 1);
    return index !== -1;
  }
}
