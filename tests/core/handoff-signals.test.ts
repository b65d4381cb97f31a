// What tells from a resident's words that a person may be wanted, and what must not be mistaken for it.
import { describe, expect, it } from 'vitest';
import { signalsIn } from '../../src/core/handoff-signals.js';

describe('signals', () => {
  it.each([
    ['this is absolutely ridiculous', 'anger'],
    ['you are useless', 'anger'],
    ["I'm sick and tired of this council", 'anger'],
    ['how many times do I have to report this', 'anger'],
    ['this is the third time I have reported it', 'anger'],
    ['WHY HAS NOBODY EMPTIED MY BIN AGAIN', 'anger'],
    ["I'm so angry", 'anger'],
    ['mae hyn yn warthus, dw i wedi cael llond bol', 'anger'],
    ['I am fed up', 'anger'],
    ["I'm so fed up!", 'anger'],
    ["rwy'n gynddeiriog", 'anger'],
    ["dw i'n gynddeiriog am hyn", 'anger'],
    ['dwi wedi cael llond bol', 'anger'],
    ["dwi 'di cael llond bol", 'anger'],
    ["I can't cope any more", 'distress'],
    ["I am at my wits' end with this bill", 'distress'],
    ['i am so stressed about the bailiffs', 'distress'],
    ["I don't know where to turn", 'distress'],
    ['dw i ddim yn gwybod ble i droi', 'distress'],
    ['my husband died last week', 'death'],
    ['my mum has passed away', 'death'],
    ["my nan sadly passed away and I'm sorting her flat", 'death'],
    ['how do I register a death', 'death'],
    ['mae fy ngŵr wedi marw', 'death'],
    ['dywedwch wrthym unwaith', 'death'],
    ["I'm registered blind", 'vulnerable'],
    ['my mother is very frail', 'vulnerable'],
    ['he has dementia', 'vulnerable'],
    ["I can't read very well", 'vulnerable'],
    ["rydw i'n fyddar", 'vulnerable'],
    ['you have charged me twice', 'money'],
    ["I don't owe this", 'money'],
    ['the bill is wrong', 'money'],
    ["I've already paid it", 'money'],
    ["mae'r bil yn anghywir", 'money'],
    ['dw i wedi talu yn barod', 'money'],
  ])('%s: %s', (text, signal) => {
    expect(signalsIn(text)).toContain(signal);
  });

  it.each([
    'when is my bin collected',
    'can you take a broken chair and a useless old telly',
    'there is dog shit on the pavement',
    'how do I pay my council tax',
    'the tree in my garden has died',
    'a dead fox is in the road',
    'can I recycle a joke book',
    'who do I ask about a blind for the window',
    'my bin is full of rubbish',
    'GM2 1AA',
    'pryd mae fy min yn cael ei gasglu',
    'sut mae talu fy nhreth gyngor',
  ])('%s: nothing', (text) => {
    expect(signalsIn(text)).toEqual([]);
  });

  it('names the weightiest first', () => {
    expect(signalsIn("my wife has died and I can't cope and this is ridiculous")[0]).toBe('distress');
  });

  it('reads anything in bounded time', () => {
    const long = `${'a '.repeat(50_000)}${'this is '.repeat(20_000)}`;
    expect(signalsIn(long)).toEqual([]);
    expect(signalsIn('')).toEqual([]);
  });
});
