// Contract: unboxed/bops, engines/bops_api/swagger/v2/swagger_doc.yaml and its search_service.rb.
import { describe, expect, it } from 'vitest';
import { createBops } from '../../../src/connectors/bops/bops.js';
import type { Called } from '../../../src/core/called.js';
import { BAD_ANSWERS, openRemotes, openRemoteServer } from '../../support/remote-server.js';

const bops = (more: object = {}, address: object = {}) => ({
  application: {
    type: { value: 'pp.full.householder', description: 'planning_permission' },
    reference: '26-00107-HAPP',
    fullReference: 'GLM-26-00107-HAPP',
    receivedAt: '2026-04-16T23:30:00.000Z',
    validAt: '2026-04-20T00:00:00.000+01:00',
    publishedAt: null,
    targetDate: '2026-06-12',
    expiryDate: '2026-06-15',
    determinedAt: null,
    decision: null,
    status: 'in_assessment',
    alternative_reference: null,
    consultation: { startDate: '2026-04-22', endDate: '2026-05-13', publicUrl: 'https://plans.example/26-00107-HAPP' },
    ...more,
  },
  property: {
    address: {
      ...{ latitude: 52.8, longitude: -3, title: '1 Example Road', town: 'Sampleton', postcode: 'ZZ9 9AA' },
      ...{ singleLine: '1 Example Road, Sampleton, ZZ9 9AA', uprn: '990000000001' },
      ...address,
    },
    boundary: { site: { type: 'FeatureCollection', features: [] } },
  },
  proposal: { description: 'Single storey rear extension', reportingType: { code: 'Q21' } },
  applicant: { type: 'individual', agent: {} },
});
const page = (...data: readonly object[]) => ({
  json: {
    pagination: { currentPage: 1, resultsPerPage: 50, totalPages: 1, totalResults: data.length },
    data,
  },
});
const open = async (first: Parameters<typeof openRemoteServer>[0], today = '2026-05-01') => {
  const server = await openRemoteServer(first);
  const remotes = openRemotes();
  const postcodeOf = async (uprn: string): Promise<Called<string | null>> => ({
    ...{ ok: true, asOf: new Date() },
    value: uprn.startsWith('99') ? 'ZZ9 9AA' : null,
  });
  const register = createBops({ remote: remotes.open(), base: server.url, postcodeOf, today: () => today });
  return { server, register, remotes };
};

describe('BOPS, one application', () => {
  it('is asked for by its reference however it is written, and told in our words', async () => {
    const { server, register } = await open(({ path }) =>
      path.endsWith('/documents') ? { json: { files: [{ name: 'Plan' }, { name: 'Form' }] } } : { json: bops() },
    );
    const answer = await register.byReference(' glm/26/00107 happ');
    expect(server.asked.map(({ path }) => path).sort()).toEqual([
      '/api/v2/public/planning_applications/26-00107-HAPP',
      '/api/v2/public/planning_applications/26-00107-HAPP/documents',
    ]);
    expect(answer.ok && answer.value).toEqual({
      reference: '26-00107-HAPP',
      kind: 'HAPP',
      kindName: { en: 'householder planning permission', cy: 'caniatâd cynllunio deiliad tŷ' },
      description: { en: 'Single storey rear extension' },
      address: { en: '1 Example Road, Sampleton, ZZ9 9AA' },
      uprn: '990000000001',
      postcode: 'ZZ9 9AA',
      ward: null,
      received: '2026-04-17',
      valid: '2026-04-20',
      status: 'consulting',
      comments: { from: '2026-04-22', to: '2026-05-13' },
      target: '2026-06-12',
      decision: null,
      appeal: null,
      officer: null,
      documents: 2,
      url: 'https://plans.example/26-00107-HAPP',
    });
  });

  it('that is not there is null, not trouble', async () => {
    const { register } = await open({ status: 404, json: { error: { code: 404, message: 'Not found' } } });
    expect(await register.byReference('26-99999-HAPP')).toMatchObject({ ok: true, value: null });
  });

  it('is told also when its documents cannot be counted', async () => {
    const { register } = await open(({ path }) => (path.endsWith('/documents') ? { status: 500 } : { json: bops() }));
    const answer = await register.byReference('26-00107-HAPP');
    expect(answer.ok && answer.value?.documents).toBeNull();
  });

  it.each([
    [{ status: 'in_assessment' }, '2026-06-01', 'deciding'],
    [{ status: 'not_started', validAt: null, consultation: null }, '2026-05-01', 'received'],
    [{ status: 'determined', decision: 'granted', determinedAt: '2026-06-10T10:00:00+01:00' }, '2026-06-11', 'decided'],
    [{ status: 'withdrawn' }, '2026-05-01', 'withdrawn'],
    [{ status: 'returned' }, '2026-05-01', 'withdrawn'],
    [{ status: 'Appeal allowed', decision: 'refused', determinedAt: '2026-06-10' }, '2027-01-01', 'appealed'],
    [{ status: 'something_new' }, '2026-06-01', 'deciding'],
    [{ status: null }, '2026-05-01', 'consulting'],
  ])('with %o is %s: %s', async (more, today, status) => {
    const { register } = await open({ json: bops(more) }, today);
    const answer = await register.byReference('26-00107-HAPP');
    expect(answer.ok && answer.value?.status).toBe(status);
  });

  it('tells its decision and its appeal', async () => {
    const one = {
      ...bops({ status: 'Appeal lodged', decision: 'refused', determinedAt: '2026-06-09T23:30:00Z' }),
      officer: { name: 'Sam Example' },
      data: { appeal: { lodgedDate: '2026-07-01', decisionDate: null, decision: 'splitDecision' } },
    };
    const { register } = await open({ json: one });
    const answer = await register.byReference('26-00107-HAPP');
    expect(answer.ok && answer.value).toMatchObject({
      decision: { on: '2026-06-10', outcome: { en: 'refused' }, granted: false },
      appeal: { on: '2026-07-01', state: { en: 'allowed in part' } },
      officer: 'Sam Example',
    });
  });

  it.each(BAD_ANSWERS)('that comes as %s is a value', async (_, bad, why) => {
    const { register } = await open(bad);
    expect(await register.byReference('26-00107-HAPP')).toMatchObject({ ok: false, why });
  });
});

describe('BOPS, a search', () => {
  it('finds by postcode, newest first, and nothing that only sounds like it', async () => {
    const { server, register, remotes } = await open(
      page(
        bops({ reference: '26-00001-HAPP', receivedAt: '2026-01-02' }),
        bops({ reference: '26-00300-HAPP', receivedAt: '2026-09-02' }, { postcode: 'zz99aa' }),
        bops({ reference: '26-00200-HAPP' }, { postcode: 'ZZ9 9AB' }),
      ),
    );
    const answer = await register.search({ postcode: 'ZZ9 9AA' });
    expect(answer.ok && answer.value.map(({ reference }) => reference)).toEqual(['26-00300-HAPP', '26-00001-HAPP']);
    expect(Object.fromEntries(server.asked[0]?.query ?? [])).toEqual({
      ...{ q: 'ZZ9 9AA', page: '1', resultsPerPage: '50', sortBy: 'receivedAt', orderBy: 'desc' },
    });
    expect(remotes.logged()).not.toContain('ZZ9');
  });

  it('finds by home, through its postcode', async () => {
    const { register } = await open(page(bops(), bops({ reference: '26-00002-HAPP' }, { uprn: 990000000002 })));
    const answer = await register.search({ uprn: '990000000002' });
    expect(answer.ok && answer.value.map(({ reference }) => reference)).toEqual(['26-00002-HAPP']);
  });

  /** Sixty applications at one postcode, as pages of fifty. */
  const paged = (broken?: number) => {
    const all = Array.from({ length: 60 }, (_, i) =>
      bops({ reference: `26-${String(i).padStart(5, '0')}-HAPP`, receivedAt: `2026-01-${String(28 - (i % 28)).padStart(2, '0')}` }),
    ); // prettier-ignore
    return open(({ query }) => {
      const at = Number(query.get('page'));
      if (at === broken) return { status: 400, json: { error: { code: 400, message: 'Bad request' } } };
      const data = all.slice((at - 1) * 50, at * 50);
      return { json: { pagination: { currentPage: at, resultsPerPage: 50, totalPages: 2, totalResults: 60 }, data } };
    });
  };
  it('reads every page of a street with more than fifty', async () => {
    const { server, register } = await paged();
    const answer = await register.search({ postcode: 'ZZ9 9AA' });
    expect(answer.ok && new Set(answer.value.map(({ reference }) => reference)).size).toBe(60);
    expect(server.asked.map(({ query }) => query.get('page'))).toEqual(['1', '2']);
  });

  it('with a page that cannot be had is no answer: the list would look complete', async () => {
    const { register } = await paged(2);
    expect(await register.search({ postcode: 'ZZ9 9AA' })).toMatchObject({ ok: false, why: 'refused' });
  });

  it('reads one page alone where none of it is at the postcode', async () => {
    const far = { pagination: { totalPages: 40 }, data: [bops({}, { postcode: 'ZZ9 9AB' })] };
    const { server, register } = await open({ json: far });
    expect(await register.search({ postcode: 'ZZ9 9AA' })).toMatchObject({ ok: true, value: [] });
    expect(server.asked).toHaveLength(1);
  });

  it('of an unknown home is empty', async () => {
    const { server, register } = await open(page(bops()));
    expect(await register.search({ uprn: '1' })).toMatchObject({ ok: true, value: [] });
    expect(server.asked).toHaveLength(0);
  });

  it.each(BAD_ANSWERS)('that comes as %s is a value', async (_, bad, why) => {
    const { register } = await open(bad);
    expect(await register.search({ postcode: 'ZZ9 9AA' })).toMatchObject({ ok: false, why });
  });
});
