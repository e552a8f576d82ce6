import type { Api, GeneratedFile } from '../../model/api.ts';
import { code, heading, join, line, list, nothing, prose, section, table } from './markdown.ts';
import { page } from './site.ts';
import type { Site } from './site.ts';
import { sourceLine, sources } from './sources.ts';

/** `smpp/<id>.md`: one SMPP gateway. */
export function smppPages(api: Api, site: Site): GeneratedFile[] {
  return api.data.smpp.map(({ id, value, locate }) => {
    const { servers, pdus, tlvs, receipt, unknown = [] } = value;
    return page(
      site.smpp(id),
      locate().file,
      heading(1, value.title),
      prose(value.description),
      line`SMPP ${value.version}.`,
      sourceLine(value.source),
      section(
        2,
        'Servers',
        table(
          ['Server', 'Port', 'TLS', 'Remark', 'Source'],
          servers.map(({ host, port, tls, remark = '', source }) => [code(host), port, tls, remark, sources(source)]),
        ),
      ),
      section(
        2,
        'PDUs',
        table(
          ['PDU', 'Id', 'Sent by', 'Answered', 'Use', 'Source'],
          pdus.map(({ name, commandId, sentBy, answer, use, source }) => [
            code(name),
            code(commandId),
            sentBy,
            answer ? 'yes' : 'no',
            use,
            sources(source),
          ]),
        ),
      ),
      section(
        2,
        'TLVs',
        table(
          ['TLV', 'Tag', 'Type', 'Octets', 'Value', 'Carried by', 'In the standard', 'Remark', 'Source'],
          tlvs.map(({ name, tag, type, octets, value: holds, pdus: carriers, proprietary, remark = '', source }) => [
            code(name),
            code(tag),
            type,
            octets.minimum === octets.maximum ? octets.minimum : `${octets.minimum} to ${octets.maximum}`,
            holds,
            join(carriers.map(code)),
            proprietary ? 'no' : 'yes',
            remark,
            sources(source),
          ]),
        ),
      ),
      section(
        2,
        'Delivery receipt',
        line`At most ${receipt.octets} octets; ${code(receipt.separator)} stands between two fields.`,
        prose(receipt.reading),
        prose(receipt.remark ?? ''),
        table(
          ['Field', 'Octets', 'Form', 'Meaning', 'Source'],
          receipt.fields.map(({ name, octets, fixed, form, description, source }) => [
            code(name),
            fixed ? octets : `at most ${octets}`,
            form,
            description,
            sources(source),
          ]),
        ),
        sourceLine(receipt.source),
      ),
      unknown.length === 0
        ? nothing
        : section(2, 'Unknown', list(unknown.map(({ what, source }) => line`${what} (${sources(source)})`))),
    );
  });
}
