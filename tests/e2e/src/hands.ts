import type { Locator } from 'playwright-core';

/** How a person reaches what is on the screen. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Picks an option of a list by its words. */
  choose(target: Locator, option: string): Promise<void>;
  /** Ticks a box, or chooses one of several. */
  tick(target: Locator): Promise<void>;
}

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: (target, label) => target.selectOption({ label }).then(() => undefined),
  tick: (target) => target.check(),
};

/** As with a mouse, but for what is pressed. */
export const finger: Hands = { ...mouse, press: (target) => target.tap() };

const MOST_TABS = 250;

/** Goes on with Tab until the target has the focus: whatever cannot be reached so fails here. */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} cannot be reached by keyboard`);
}

export const keyboard: Hands = {
  press: async (target) => {
    await tabTo(target);
    const page = target.page();
    // Going down is enough to send a form, and the window that it closes is gone before the key comes up.
    await page.keyboard.press('Enter').catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });
  },
  write: async (target, text) => {
    await tabTo(target);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.insertText(text);
  },
  choose: async (target, option) => {
    await tabTo(target);
    const wanted = await target
      .locator('option')
      .evaluateAll((options, words) => options.findIndex(({ textContent }) => textContent === words), option);
    for (let at = 0; at < wanted; at += 1) await target.page().keyboard.press('ArrowDown');
  },
  tick: async (target) => {
    await tabTo(target);
    await target.page().keyboard.press('Space');
  },
};
