import { z } from 'zod';
import { HealthError } from '../../../domain/health/health-error.ts';
import type { Issue, Post } from '../../../domain/health/issue.ts';
import { isAnnouncementId, plainId } from '../../../domain/naming/issue-id.ts';
import { ToolError, type Asked } from '../asked.ts';
import { ISSUE, issueLine, issueOf } from '../items.ts';
import { moreLine, NEXT, pageOf } from '../page.ts';
import { MOST_LETTERS, onLines, QUOTED, quotedBody } from '../quoted.ts';
import { makeTool } from '../tool.ts';
import { QUOTED_BELOW } from './inputs.ts';

const MOST_POSTS = 10;

/** One incident or advisory with what Microsoft posted. */
export const getIssue = makeTool({
  name: 'get_issue',
  title: 'One incident or advisory',
  description: 'One incident or advisory with its posts as plain text, the newest first.',
  input: z.strictObject({
    id: z.string().trim().min(1).max(40).describe('EX20119, in any case.'),
    limit: z.int().min(1).max(MOST_POSTS).default(5).describe('How many posts at most.'),
    cursor: z.string().max(200).optional().describe('nextCursor of the answer before, for older posts.'),
  }),
  output: z.strictObject({
    issue: ISSUE,
    posts: z.array(z.strictObject({ createdAt: z.string(), text: QUOTED })),
    ...NEXT,
  }),
  tell: async (input, asked) => {
    const issue = await find(input.id, asked);
    const page = pageOf(issue.posts.map(numbered).toReversed(), ({ key }) => key, input);
    const { items, ...rest } = page;
    const posts = items.map(({ post }) => ({
      createdAt: post.createdAt,
      text: quotedBody(post.body, MOST_LETTERS.post),
    }));
    const told = issueOf(issue);
    const texts = posts.flatMap(({ createdAt, text }) => [`Post of ${createdAt}:`, onLines(text)]);
    const lines = [QUOTED_BELOW, issueLine(told), ...texts, moreLine(page), `The whole: ${told.link}`];
    return { data: { issue: told, posts, ...rest }, lines };
  },
});

/** Posts have no id: their time and their place tell them apart. */
function numbered(post: Post, at: number): { readonly post: Post; readonly key: string } {
  return { post, key: `${post.createdAt} ${at}` };
}

async function find(id: string, { known }: Asked): Promise<Issue> {
  try {
    return await known.source.getIssue(id);
  } catch (error) {
    if (!(error instanceof HealthError) || error.code !== 'unknown-issue') throw error;
    throw new ToolError(
      isAnnouncementId(plainId(id))
        ? `${plainId(id)} is a message of the Message Center. Ask list_messages with its id as words.`
        : `There is no incident or advisory "${id}" in this tenant. Ask list_issues or search for its id.`,
    );
  }
}
