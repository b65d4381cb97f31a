// Fetching the certificate file, from a real HTTPS server of our own.
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFetchPem } from '../../../src/channels/alexa/fetch-pem.js';
import { makeCertificate } from '../../support/alexa-chain.js';

const root = makeCertificate({ name: 'Test Root', ca: true });
const host = makeCertificate({ name: 'localhost', hosts: ['localhost'], issuer: root });
let server: Server;
let url: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(
    { key: host.keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: host.pem },
    (request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/moved') {
        response.writeHead(302, { location: '/pem' });
        response.end();
      } else if (request.url === '/large') response.end(Buffer.alloc(70_000, 'a'));
      else if (request.url === '/never') response.write('-----BEGIN');
      else if (request.url === '/pem') response.end(root.pem);
      else {
        response.writeHead(404);
        response.end('no such key');
      }
    },
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  url = `https://localhost:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetchPem = createFetchPem({ ca: root.pem });

test('a certificate file comes as it is', async () => {
  expect(await fetchPem(`${url}/pem`)).toBe(root.pem);
});

test('a redirect is not followed', async () => {
  asked.length = 0;
  await expect(fetchPem(`${url}/moved`)).rejects.toThrow('302');
  expect(asked).toEqual(['/moved']);
});

test('anything but 200 is refused', async () => {
  await expect(fetchPem(`${url}/nothing`)).rejects.toThrow('404');
});

test('more than 64 kB is refused', async () => {
  await expect(fetchPem(`${url}/large`)).rejects.toThrow('too large');
});

test('a file that never ends is given up', async () => {
  await expect(createFetchPem({ ca: root.pem, milliseconds: 200 })(`${url}/never`)).rejects.toThrow();
});

test('a host whose own certificate nobody trusts is refused', async () => {
  await expect(createFetchPem()(`${url}/pem`)).rejects.toThrow();
});
