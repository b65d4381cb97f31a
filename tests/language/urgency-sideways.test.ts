import { describe, expect, test } from 'vitest';
import type { UrgentKind } from '../../src/core/reading.js';
import { alarmIn, levelled } from '../../src/language/urgency.js';

/** For each class of danger: what somebody in it says, and what somebody says in like words who is in none. */
const PAIRS: readonly (readonly [UrgentKind, string, string])[] = [
  ['suicide', "there's a lad stood on the wrong side of the barrier", 'the barrier at the tip would not lift for me'],
  ['suicide', "don't renew it, I'll be gone by Friday, sorry for the mess", "we're moving, so we won't be needing the bin after Friday"],
  ['suicide', 'the tablets are all lined up in front of me', 'which bin do old tablets go in'],
  ['suicide', "he gave away his dog and came round to say goodbye", 'she gave away her bin when she moved'],
  ['suicide', "rhywun yn sefyll ar ymyl y bont", 'mae rhywun wedi sgwennu ar y bont'],
  ['abuse', 'the crew were late again and my husband keeps hitting me', 'the driver keeps hitting my wall, my husband saw it'],
  ['suicide', 'there wont be a next year for me so cancel the garden bin', "there won't be a garden next year, cancel the brown bin"],
  ['suicide', "keep the refund, I won't need money where I'm going", "I won't need a bin where I'm moving to"],
  ['suicide', "it's easier for everyone if I'm not here", "is it easier if I'm not here when they deliver"],
  ['suicide', 'gonna kms', 'the tip is 3 kms away'],
  ['suicide', "sorry for everything, i'm out", "what happens if i'm out"],
  ['suicide', 'kms', 'i want to go 5 kms'],
  ['adult', 'my carer has been taking my money', 'my carer has been taking my bin out'],
  ['adult', 'my grandson keeps taking my pension', 'my grandson keeps taking my bin in'],
  ['adult', "she hasn't eaten in days", "the dog hasn't eaten in days"],
  ['danger', 'acid thrown on street', 'battery acid, which bin'],
  ['danger', 'bonfire on the plots has got out of hand', "next door's bonfires are a nuisance"],
  ['danger', 'the grass fire is getting bigger', 'the fire engine access is getting bigger, is that planning'],
  ['danger', 'the fire is spreading to the fence', "next door's bonfire smoke is spreading to our washing"],
  ['danger', 'some man is attacking your staff at the tip', 'why are you attacking people on pensions with this rise'],
  ['danger', 'he is threatening the crew with a spade', 'the council is threatening staff cuts at the library'],
  ['danger', 'a bloke is threatening your staff at the skips', 'a letter threatening a fine over my skip'],
  ['danger', "mae'r goelcerth allan o reolaeth", "mae mwg coelcerth drws nesaf yn fy ngwylltio"],
  ['danger', "dyn yn bygwth y staff wrth y sgipiau", "llythyr yn bygwth dirwy am y bin"],
  ['danger', 'they chucked bleach over a lad', 'I poured bleach over the drive'],
  ['missing', "mae fy mab wedi mynd ers awr, dim golwg ohono", "dim golwg o'r lori bore ma"],
  ['medical', 'mae mam wedi disgyn a methu codi', "mam yn methu codi'r bin ar ôl disgyn llynedd"],
  ['medical', 'he was hit by a car', 'my bin was hit by a car'],
  ['medical', 'lifted the bin and now a crushing pain across my chest', 'a chest of drawers, can I lift it across to the tip'],
  ['abuse', 'he takes my wages and checks my phone', 'he takes my bin out for me'],
  ['abuse', "be quick, he's in the shower, where can I go", "my husband's in the shower, can I ring back"],
  ['abuse', 'I want it in my name without him finding out where we live', 'can I object to his extension without him knowing'],
  ['abuse', "we're hiding in the bathroom from him", 'the shower in the bathroom leaks'],
  ['abuse', "mae o'n cymryd fy ffôn i bob nos", "dwi wedi colli fy ffôn"],
  ['child', 'Im nine and dad is shouting and mum is crying', 'my son is nine, is there a play scheme'],
  ['child', 'a little girl with no shoes came asking for bread', 'the kids want to recycle their shoes'],
  ['child', "plant drws nesa'n cnocio am fara, neb yn y tŷ", "mae'r plant eisiau dysgu am ailgylchu"],
  ['adult', "I've been on the bathroom floor since last night and can't get up", "I can't get up to the tip before six"],
  ['adult', 'the lads took his flat key, he is a bit slow and sleeps on the stairs', 'the letting agent took the flat key back'],
  ['adult', "maen nhw'n clymu nain yn ei chadair", 'cadair wedi torri, ble mae hi fod i fynd'],
  ['missing', 'an old fella in slippers has no idea where he lives', 'I have no idea which bin it is'],
  ['missing', 'our daughter said she would be back by six, never got home, its pitch black', 'the crew never got here on Monday'],
  ['missing', 'dad wedi mynd allan yn ei goban ar y lôn', 'mae angen coban newydd ar mam'],
  ['homeless', 'can me and the baby sleep in the library tonight', 'when does the library shut tonight'],
  ['homeless', 'no where 2 sleep 2nite', 'nowhere to keep the brown bin'],
  ['homeless', 'my stuff is in bin bags on the step and mum said not to come back', 'my bin bags are on the step for the crew'],
  ['homeless', "dwi'n dod o'r carchar heddiw a sgin i nunlla", "sgin i nunlla i gadw'r bin"],
  ['medical', 'dad has come over all grey and his arm has gone numb', 'do grey boxes take glass'],
  ['medical', "taid yn siarad yn slyri a'i fraich yn llipa", "dwi isio siarad efo rhywun"],
  ['gas', 'headaches since the boiler man came, and the flame is orange', 'do I need consent for a new boiler'],
  ['gas', "mae'r boiler ymlaen a phawb yn y tŷ yn chwydu", 'oes angen caniatâd i newid y boiler'],
  ['power', 'got a tingle off the lamp post', 'there is a lamp post where I want my drive'],
  ['power', 'a live wire is down across the lane', 'barbed wire is down across the lane'],
  ['power', 'the overhead wires have fallen onto the barbed wire', 'he has put barbed wire across our footpath'],
  ['missing', 'my husband walked out, he has dementia, I am on my own', 'my husband walked out, I live alone now'],
  ['power', 'cable hanging across the bridleway, it is sparking', 'razor wire hanging across the bridleway, can he do that'],
  ['power', "mae gwreichion o'r polyn lamp", "mae'r polyn yn yr ardd yn hen"],
  ['flood', 'the water is over the doorstep', 'they left the bin on the doorstep'],
  ['flood', "mae'r dŵr wrth y stepen", "mae'r bin wrth y stepen"],
  ['structure', "the wall over the pavement is bulging and we can hear it creak, the footpath's full of kids", 'my boundary wall is bulging slightly, is it mine'],
  ['structure', "mae'r balconi'n gwegian", 'oes angen caniatâd i godi balconi'],
  ['pollution', 'the brook has gone bright orange and the ducks are dead', 'the water butt has gone green'],
  ['needle', 'trod on something with an orange capped spike by the swings', 'orange caps off bottles, are they plastic'],
  ['needle', 'pinnau doctor wrth y siglenni', 'ble mae cael bocs i fy nodwyddau inswlin'],
  ['danger', "the shed's gone up and it's spreading to the fence", 'we put a shed up against the fence'],
  ['danger', 'someone is trying the handle of my back door', 'the handle of my bin has come off'],
  ['danger', 'rhywun yn trio dwrn y drws', 'mae dwrn y drws wedi torri, pa fin'],
  ['structure', 'the garden wall came down on a little lad', 'is the garden wall down to me or to next door'],
  ['medical', 'a boy has gone through the ice on the pond', 'is there ice on the tip road'],
  ['adult', "dw i ddim wedi gweld fy nghymdoges ers deuddydd", "dw i ddim wedi gweld y lori finiau ers tridiau"],
  ['flood', "mae'r nant yn gorlifo i'r gegin", "mae'r bin yn gorlifo eto"],
]; // prettier-ignore

describe('danger told sideways', () => {
  test.each(PAIRS)('%s: "%s"', (kind, text) => {
    expect(alarmIn(levelled(text))?.kind).toBe(kind);
  });

  test.each(PAIRS)('%s is told from calm words: "%s" / "%s"', (_kind, _text, calm) => {
    expect(alarmIn(levelled(calm))).toBeNull();
  });
});
