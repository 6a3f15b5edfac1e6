/** What the client does with the answer to `Action.Execute`. */
export type ActionReply =
  | { readonly kind: 'card'; readonly card: object }
  /** Shown to the person who pressed the button; the card stays. */
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/** The activity that answers an `adaptiveCard/action` invoke. The SDK turns it into the HTTP response. */
export function actionReply(reply: ActionReply): { type: 'invokeResponse'; value: { status: number; body: object } } {
  return { type: 'invokeResponse', value: { status: 200, body: bodyOf(reply) } };
}

function bodyOf(reply: ActionReply): object {
  switch (reply.kind) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
    case 'message':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
    case 'refused':
      return {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: reply.text },
      };
  }
}
