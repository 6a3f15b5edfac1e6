import type { Words } from '../../en/index.ts';
import { ja } from '../spacing.ts';

/** Words for `undo`, and for the button that takes back a change. */
export function undoWords(): Words['undo'] {
  return {
    button: '元に戻す',
    edit: 'アラートを編集',
    subscriptions: '登録一覧を表示',
    undone: (person, time) => ja`元に戻しました: ${time}の変更 (${person ?? 'ほかの人'})`,
    yoursUndone: (time) => ja`元に戻しました: ${time}の自分の変更`,
    already: 'その変更はすでに元に戻されています',
    tooLate: {
      title: 'もう元に戻せません',
      text: '元に戻せるのは、変更から 10 分以内です。今回は何も変更していません。',
    },
    nothingToUndo: {
      title: '元に戻すものがありません',
      text: 'ここでは、過去 10 分間にアラートの変更がありません。',
    },
    changedSince: (person, time) => ({
      title: '元に戻しませんでした: その後さらに変更されています',
      text: ja`同じアラートが${time}に変更されており (${person ?? 'ほかの人'})、元に戻すとその変更が失われます。今回は何も変更していません。登録一覧を確認し、必要なら編集してください。`,
    }),
    changedSinceByYou: (time) => ({
      title: '元に戻しませんでした: その後さらに変更しています',
      text: ja`同じアラートを${time}に変更しており、元に戻すとその変更が失われます。今回は何も変更していません。登録一覧を確認し、必要なら編集してください。`,
    }),
  };
}
