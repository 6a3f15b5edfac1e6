/** The headings that Microsoft writes into its posts and messages, whose text stays as it is. */
export function sectionsWords() {
  return {
    title: 'Title',
    userImpact: 'User impact',
    userExperience: 'User experience',
    customerImpact: 'Customer impact',
    scope: 'Scope of impact',
    currentStatus: 'Current status',
    finalStatus: 'Final status',
    preliminaryRootCause: 'Preliminary root cause',
    rootCause: 'Root cause',
    startTime: 'Start time',
    endTime: 'End time',
    estimate: 'Estimated time to resolve',
    nextUpdate: 'Next update by',
    nextSteps: 'Next steps',
    moreInfo: 'More info',
    whenItHappens: 'When this will happen',
    howItAffects: 'How this will affect your organization',
    whatToDo: 'What you need to do to prepare',
    background: 'Background',
  };
}
