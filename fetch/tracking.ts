/**
 * Query parameters that say where a reader came from and never which article is meant. Data: add a row with its reason.
 * A name belongs here only if no site selects a document by it; `ref`, `source`, `from`, `campaign_id`, `cid`, `s` and `p`
 * do select documents somewhere, so they stay in the URL. Checked against the lists of miniflux, Firefox, Brave and Neat URL.
 */
interface TrackingRow {
  /** Lower-case names; compared without case. A `*` at the end makes it a prefix. */
  names: readonly string[];
  reason: string;
}

export const TRACKING_PARAMETERS: readonly TrackingRow[] = [
  { names: ['utm_*'], reason: 'campaign tags, Urchin / Google Analytics' },
  {
    names: ['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid'],
    reason: 'Google ad clicks',
  },
  { names: ['_ga', '_gl', '_gac'], reason: 'Google Analytics across domains' },
  { names: ['srsltid'], reason: 'Google search result' },
  { names: ['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source'], reason: 'Facebook' },
  { names: ['action_object_map', 'action_type_map', 'action_ref_map'], reason: 'Facebook actions' },
  { names: ['msclkid'], reason: 'Microsoft ad clicks' },
  { names: ['ocid'], reason: 'Microsoft campaigns' },
  { names: ['yclid', 'ysclid', '_openstat'], reason: 'Yandex' },
  { names: ['twclid', '__twitter_impression'], reason: 'Twitter' },
  { names: ['ref_src', 'ref_url'], reason: 'Twitter embeds' },
  { names: ['ttclid'], reason: 'TikTok' },
  { names: ['igshid', 'igsh'], reason: 'Instagram' },
  { names: ['li_fat_id'], reason: 'LinkedIn' },
  { names: ['epik'], reason: 'Pinterest' },
  { names: ['rdt_cid'], reason: 'Reddit ad clicks' },
  { names: ['mc_cid', 'mc_eid', 'mc_tc'], reason: 'Mailchimp' },
  { names: ['_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', 'hsa_*'], reason: 'HubSpot' },
  { names: ['mkt_tok'], reason: 'Marketo' },
  { names: ['vero_id', 'vero_conv'], reason: 'Vero' },
  { names: ['oly_anon_id', 'oly_enc_id', 'rb_clickid'], reason: 'Olytics' },
  { names: ['wickedid'], reason: 'Wicked Reports' },
  { names: ['_bhlid'], reason: 'beehiiv newsletters' },
  { names: ['mtm_*', 'pk_campaign', 'pk_kwd', 'pk_source', 'pk_medium', 'piwik_campaign'], reason: 'Matomo and Piwik' },
  {
    names: [
      'at_medium',
      'at_campaign',
      'at_campaign_type',
      'at_custom*',
      'at_link_*',
      'at_format',
      'at_ptr_name',
      'xtor',
    ],
    reason: 'AT Internet',
  },
  { names: ['ns_mchannel', 'ns_source', 'ns_campaign', 'ns_linkname', 'ns_fee'], reason: 'comScore' },
  { names: ['itm_campaign', 'itm_medium', 'itm_source', 'itm_content'], reason: 'links inside a site' },
  { names: ['guccounter', 'guce_referrer', 'guce_referrer_sig'], reason: 'Yahoo consent bounce' },
  { names: ['smid', 'smtyp'], reason: 'New York Times shares' },
  { names: ['wt.mc_id', 'wt.mc_ev', 'wt.tsrc'], reason: 'Webtrends' },
  { names: ['icid', 'ncid', 's_cid', 'sc_cid'], reason: 'Adobe campaigns' },
  { names: ['_branch_match_id', '_branch_referrer'], reason: 'Branch' },
  { names: ['phpsessid', 'jsessionid', 'aspsessionid*', 'oscsid', 'zenid'], reason: 'a session, of one visit' },
];

const exact = new Set<string>();
const prefixes: string[] = [];
for (const { names } of TRACKING_PARAMETERS)
  for (const name of names) name.endsWith('*') ? prefixes.push(name.slice(0, -1)) : exact.add(name);

/** Names that carry a session on some sites and choose a document on others; a session is 32 hexadecimal digits (phpBB, vBulletin, Xaraya). */
const MAYBE_SESSION = /^(?:sid|s|xid_[0-9a-f]+)$/i;
const SESSION = /^[0-9a-f]{32}$/i;

/** Whether a decoded parameter carries the session of one visit, by its name and value together. */
export function isSession(name: string, value: string): boolean {
  return MAYBE_SESSION.test(name) && SESSION.test(value);
}

/** Whether a decoded parameter name tracks readers, in any case of letters. */
export function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return exact.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix));
}
