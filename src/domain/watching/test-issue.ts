/** The id of the issue that a test alert is about. It is no id of Microsoft's, and no source knows it. */
export const TEST_ISSUE_ID = 'TEST000000';
