import type { Words } from '../../en/index.ts';

/** The headings that Microsoft writes into its posts and messages, whose text stays as it is. */
export function sectionsWords(): Words['sections'] {
  return {
    title: 'タイトル',
    userImpact: 'ユーザーへの影響',
    userExperience: 'ユーザーへの影響',
    customerImpact: 'お客様への影響',
    scope: '影響の範囲',
    currentStatus: '現在の状況',
    finalStatus: '最終の状況',
    preliminaryRootCause: '暫定的な根本原因',
    rootCause: '根本原因',
    startTime: '開始時刻',
    endTime: '終了時刻',
    estimate: '解決の見込み',
    nextUpdate: '次の更新の期限',
    nextSteps: '次のステップ',
    moreInfo: '詳細',
    whenItHappens: '実施時期',
    howItAffects: '組織への影響',
    whatToDo: '必要な準備',
    background: '背景',
  };
}
