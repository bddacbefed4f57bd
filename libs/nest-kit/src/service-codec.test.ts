import { MAX_PAYLOAD } from '@delakultur/messaging';
import { expect, it } from 'vitest';
import { problemDetails } from '@delakultur/contracts';
import { RawReply } from './raw-reply.ts';
import { serviceCodec } from './service-codec.ts';

const sent = (outgoing: Parameters<typeof serviceCodec.serializer.serialize>[0]) => {
  const { data, headers } = serviceCodec.serializer.serialize(outgoing);
  return { body: JSON.parse(data) as unknown, status: headers.get('dk-status'), version: headers.get('dk-version') };
};

it('sends the reply as bare JSON, with its version beside it', () => {
  expect(sent({ response: { version: 7 } })).toEqual({ body: { version: 7 }, status: '200', version: '7' });
});

it('sends JSON that the database made as it is', () => {
  expect(sent({ response: new RawReply('{"items":[]}') })).toEqual({ body: { items: [] }, status: '200', version: '' });
});

it('sends a problem with its status', () => {
  expect(sent({ err: problemDetails('article-not-found') })).toMatchObject({ body: { status: 404 }, status: '404' });
});

it('answers with a problem at once where the broker would not carry the reply', () => {
  const large = new RawReply(JSON.stringify({ text: 'å'.repeat(MAX_PAYLOAD / 2) }));
  expect(sent({ response: large })).toMatchObject({ body: problemDetails('internal-error'), status: '500' });
});
