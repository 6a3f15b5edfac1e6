/**
 * What a code of the sign-in authority means and who can do what about it, for operators. The descriptions beside the
 * codes are not used: they hold ids, names and times. Source: Microsoft Entra's reference of error codes.
 */
const ADVICE = new Map([
  ['AADSTS7000222', 'the client secret has expired: make a new one and set it'],
  ['AADSTS7000215', 'the client secret is wrong: set its value, not its id'],
  ['AADSTS7000218', 'the sign-in needs a secret or certificate: set one'],
  ['AADSTS7000112', 'the application is disabled: enable it in Microsoft Entra'],
  ['AADSTS7000229', 'the tenant does not know the application: an administrator must grant it consent'],
  [
    'AADSTS700016',
    'the application is not in this tenant: check the client id and the tenant id, and grant admin consent',
  ],
  ['AADSTS70021', 'the application does not trust the managed identity: check its federated credential'],
  ['AADSTS700211', 'the application does not trust the managed identity: check the issuer of its federated credential'],
  [
    'AADSTS700212',
    'the application does not trust the managed identity: check the audience of its federated credential',
  ],
  [
    'AADSTS700213',
    'the application does not trust the managed identity: check the subject of its federated credential',
  ],
  ['AADSTS700024', 'the sign-in is not valid at this time: set this machine’s clock'],
  ['AADSTS700027', 'the certificate is not the application’s, or has expired: upload it again or set the right one'],
  ['AADSTS700030', 'the certificate is not valid: upload another one to the application and set it'],
  ['AADSTS90002', 'there is no such tenant: check the tenant id and HEALTH_AUTHORITY'],
  ['AADSTS900023', 'the tenant id is neither a GUID nor a domain: check it'],
  ['AADSTS900382', 'the tenant belongs to another cloud: set HEALTH_AUTHORITY to its address'],
  ['AADSTS900439', 'the tenant belongs to another cloud: set HEALTH_AUTHORITY to its address'],
  ['AADSTS90038', 'the tenant belongs to another cloud: set HEALTH_AUTHORITY to its address'],
  ['AADSTS500011', 'the API is not known in this tenant: check the base URL of the source'],
  ['AADSTS500014', 'the API is disabled in this tenant: an administrator must enable it'],
  ['AADSTS650052', 'the tenant has no access to the API: an administrator must grant it'],
  ['AADSTS65001', 'consent is missing: an administrator must grant it to the application'],
  ['AADSTS70011', 'the address of the API is wrong: check the base URL of the source'],
  ['AADSTS53003', 'a Conditional Access policy blocks the application: an administrator must allow it'],
  ['AADSTS530032', 'a policy of the tenant blocks the application: an administrator must allow it'],
  ['AADSTS5000224', 'the tenant is blocked: its administrator must ask Microsoft'],
  ['AADSTS50173', 'the sign-in was revoked: make a new secret or certificate'],
  ['AADSTS50196', 'the same sign-in was asked for too often: it will pass'],
  ['AADSTS90033', 'the sign-in service has a problem of its own: it will pass'],
  ['AADSTS90055', 'the sign-in service has too many requests: it will pass'],
]);

const CODE = /AADSTS\d{4,9}/;

/** The code in a text of the authority: `AADSTS7000222`. */
export function codeIn(text: string): string | undefined {
  return CODE.exec(text)?.[0];
}

/** A code with what it means, as far as we know: `AADSTS7000222, the client secret has expired: make a new one…`. */
export function withAdvice(code: string): string {
  const advice = ADVICE.get(code);
  return advice === undefined ? code : `${code}, ${advice}`;
}
