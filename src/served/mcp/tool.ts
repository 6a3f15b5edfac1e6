import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import type { Log } from '../../ports/index.ts';
import { ageLine, ageOf, AGE, ToolError, type Asked } from './asked.ts';

/** What a tool says: data, and the same in a few lines. */
interface Told<Output> {
  readonly data: Output;
  readonly lines: readonly string[];
}

interface ToolParts<Input extends z.ZodObject, Output extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodObject<Output>;
  readonly tell: (input: z.output<Input>, asked: Asked) => Promise<Told<z.output<z.ZodObject<Output>>>>;
}

/** Adds itself to a server. */
type Tool = (server: McpServer, asked: Asked, log: Log) => void;

/** All of them read what is in memory, and change nothing. */
const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Makes a tool that says how old its answer is, and in plain words why it has none. */
export function makeTool<Input extends z.ZodObject, Output extends z.ZodRawShape>(
  parts: ToolParts<Input, Output>,
): Tool {
  const { name, title, description, input, tell } = parts;
  const schemas: Readonly<Record<'inputSchema' | 'outputSchema', z.ZodObject>> = {
    inputSchema: input,
    outputSchema: parts.output.extend(AGE),
  };
  const config = { title, description, ...schemas, annotations: ANNOTATIONS };
  return (server, asked, log) => {
    server.registerTool(name, config, (args): Promise<CallToolResult> => {
      const age = ageOf(asked);
      return tell(input.parse(args), asked).then(
        ({ data, lines }) => ({
          structuredContent: { ...data, ...age },
          content: [{ type: 'text', text: [...lines.filter((line) => line !== ''), ageLine(age)].join('\n') }],
        }),
        (error: unknown) => failure(error, name, log),
      );
    });
  };
}

function failure(error: unknown, tool: string, log: Log): CallToolResult {
  if (!(error instanceof ToolError)) log.error('mcp.failed', { tool, error });
  const text = error instanceof ToolError ? error.message : 'This cannot be answered now. Ask again in a minute.';
  return { isError: true, content: [{ type: 'text', text }] };
}
