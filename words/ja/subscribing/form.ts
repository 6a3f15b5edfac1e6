import type { Words } from '../../en/index.ts';

/** Words for the form in which alerts are chosen. */
export function formWords(): Words['form'] {
  return {
    titles: {
      channel: 'このチャネルのアラート',
      group: 'このチャットのアラート',
      personal: '自分へのアラート',
    },
    forWhom: {
      channel: 'アラートは、このチャネルの全員に表示されます。',
      group: 'アラートは、このチャットの全員に表示されます。',
      personal: '',
    },
    setNow: (phrases) => `現在の登録: ${phrases.join(' / ')}。`,
    evensOut: '保存すると、選んだサービスすべてに下の内容が適用されます。',
    filledIn: (name) => `下に ${name} を入力してあります。保存するまで何も変わりません。`,
    labels: {
      services: 'サービス',
      chooseServices: '名前を入力するか、選択してください',
      kinds: '種類',
      chooseKind: '1 つ以上選んでください',
      moments: 'タイミング',
      chooseMoment: '1 つ以上選んでください',
    },
    ...CHOICES,
    buttons: {
      save: '保存',
      show: '登録一覧を表示',
      choose: 'アラートを選ぶ',
    },
    nothingChosen: {
      title: '選択されていません',
      text: 'サービス、種類、タイミングをそれぞれ 1 つ以上選んでください。何も変更していません。',
    },
  };
}

/** What can be chosen. */
const CHOICES = {
  everything: 'すべてのサービス',
  families: {
    collaboration: '共同作業: Exchange、Teams、SharePoint、OneDrive など',
    productivity: '生産性: Exchange、Microsoft 365 アプリ、Planner、Forms など',
    security: 'セキュリティ: Entra、Defender、Intune、Purview など',
    devices: 'デバイス: Intune、Windows 365、ユニバーサル印刷など',
    'power platform': 'Power Platform: Power BI、Power Apps、Power Automate など',
    business: 'ビジネス: Dynamics 365 など',
  },
  kinds: {
    incidents: 'インシデント: 障害が起きている',
    advisories: 'アドバイザリ: 軽い問題と案内',
    messages: 'メッセージ センター: 今後の変更',
  },
  moments: {
    new: '発生したとき',
    updates: '更新のたび',
    resolved: '解決したとき',
    reports: 'Microsoft がレポートを公開したとき',
  },
};
