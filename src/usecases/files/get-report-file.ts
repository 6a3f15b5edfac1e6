import { FileError } from '../../domain/files/file-error.ts';
import type { MadeFile, OfferedFile } from '../../domain/files/file.ts';
import { documentKind, isWholeDocument } from '../../domain/files/document-kind.ts';
import { factsForLog, HealthError } from '../../domain/health/health-error.ts';
import type { Report } from '../../domain/health/issue.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { HealthSources, Log } from '../../ports/index.ts';
import type { ReportAnswer } from '../asking/answers.ts';
import { makeOfferFile, type FilePorts } from './offer-file.ts';

/** The document of a report, or why there is none to give. */
export type ReportFile = { readonly file: OfferedFile } | { readonly because: HealthError['code'] | FileError['code'] };

interface ReportFilePorts {
  readonly sources: HealthSources;
  readonly log: Log;
  readonly giving?: FilePorts;
}

/** Fetches the document of a published report and keeps it for whoever asks. Undefined: there is no report, or no files are given. */
type GetReportFile = (reader: Reader, report: ReportAnswer['value']) => Promise<ReportFile | undefined>;

/** Makes it. Many who ask for one document at once cost the source one call. */
export function makeGetReportFile({ sources, log, giving }: ReportFilePorts): GetReportFile {
  const offer = makeOfferFile(giving);
  const running = new Map<string, Promise<Report>>();
  const fetchOnce = (tenantId: string, issueId: string): Promise<Report> => {
    const name = JSON.stringify([tenantId, issueId]);
    const begun = running.get(name) ?? sources(tenantId).getReport(issueId).then(whole);
    running.set(name, begun);
    return begun.finally(() => running.delete(name));
  };
  return async (reader, { issue, state }) => {
    if (!giving || state !== 'published') return undefined;
    try {
      const report = await fetchOnce(reader.tenantId, issue.id);
      return { file: await offer(reader, fileOf(report, reader)) };
    } catch (error) {
      if (error instanceof HealthError) log.warn('report.not-fetched', { issueId: issue.id, ...factsForLog(error) });
      if (error instanceof HealthError || error instanceof FileError) return { because: error.code };
      throw error;
    }
  };
}

/** A document that breaks off, or a page in its place, is no report: nobody should file it as one. */
function whole(report: Report): Report {
  if (isWholeDocument(report.bytes, report.contentType)) return report;
  throw new HealthError('source-bad-answer', 'the report is no whole document', { subject: report.issueId });
}

function fileOf({ issueId, contentType, bytes }: Report, { now }: Reader): MadeFile {
  const { extension, contentType: known = plainType(contentType) } = documentKind(bytes);
  return { name: `${issueId}-post-incident-report.${extension}`, contentType: known, bytes, madeAt: now };
}

/** A type that may stand in a header. */
function plainType(given: string): string {
  const type = given.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type) ? type : 'application/octet-stream';
}
