/** The messages office.js and its host exchange by postMessage: JSON texts with Microsoft's field names. */
import { isRecord } from "../richapi/record";

export const ActionKind = { Invoke: 0, Register: 1, Unregister: 2 } as const;

export interface Request {
  /** One of `ActionKind`. */
  readonly kind: number;
  readonly name: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
}

/** Null for anything else that may be posted to the page. */
export function readRequest(data: unknown, conversationId: string): Request | null {
  if (typeof data !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  if (!isRecord(message)) return null;
  const { _messageType, _actionType, _actionName, _conversationId, _correlationId, _data } = message;
  if (_messageType !== 0 || _conversationId !== conversationId) return null;
  return { kind: Number(_actionType), name: String(_actionName), conversationId, correlationId: Number(_correlationId), data: _data };
}

export function writeAnswer(request: Request, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 0,
    _errorCode: 0,
    _actionName: request.name,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _serializerVersion: 1,
    _data: data,
  });
}

export function writeEvent(conversationId: string, actionName: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 1,
    _errorCode: 0,
    _actionName: actionName,
    _conversationId: conversationId,
    _correlationId: 0,
    _serializerVersion: 1,
    _data: data,
  });
}

/** What the host asks of the add-in's page itself. */
export function writeCall(conversationId: string, actionName: string, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 0,
    _actionType: ActionKind.Invoke,
    _actionName: actionName,
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _serializerVersion: 1,
    _data: data,
  });
}
