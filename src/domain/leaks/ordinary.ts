/**
 * Words that are ordinary language, so that finding one in a public text proves nothing: a team
 * called Payments, a colleague called Grace. Names of services that are no such word, `kraken`, tell.
 */

/** What customers are told of anyway: what products consist of, and how one speaks of them. */
const products = `
access account accounts activity address addresses admin ads advertising alert alerts analytics android api apis app
application applications apps archive archives article articles asset assets attachment attachments auction auctions
audio audit auth authentication authorisation authorization backend backup backups balance balances bank banking bank
basket baskets billing blog board boards book booking bookings books brand browser browsing build builder builds bus
business button buttons buyer buyers buying cache calendar calendars calls campaign campaigns card cards carrier cart
catalog catalogue categories category certificates channel channels chart charts chat chats checkout claims client
clients cloud code collection collections commerce comment comments communication communications community companies
company compliance components configuration connection connections connectivity connector console contact contacts
content contract contracts control core course courses credit credits customer customers dashboard dashboards data
database databases delivery deliveries deploy deploys deployment deployments design desktop developer developers device
devices directory discounts discovery dispatch display document documents domain domains download downloads driver
drivers edge editor education email emails engine engineering engineers entry environment error errors estimate event
events exchange experience experiment experiments export exports favourites feature features feed feedback feeds file
files filter finance finding flags flight flights form forms fraud frontend fulfilment fulfillment gallery games gateway
gift gifts graph group groups growth guide guides health help history home hosting hotel hotels hub identity image
images import imports inbox incident incidents index indexing infrastructure ingest ingestion insights insurance
integration integrations internal internet inventory invoice invoices invoicing item items job jobs journal jobs journey
kiosk knowledge label labels language languages learning leads ledger legal library licence licences license licenses
link links list listing listings lists live loan loans location locations log logging login logins logistics logo logs
loyalty magazine mail mailing mails maintenance management map maps market marketing marketplace markets matching media
member members memberships menu merchant merchants message messages messaging metric metrics migration migrations mobile
moderation money monitor monitoring music navigation network networking networks news newsletter newsletters notes
notification notifications office onboarding operations order ordering orders organisation outbox page pages parcel
parcels partner partners password passwords patient patients payment payments payout payouts payroll people permissions
phone phones photo photos pipeline pipelines planning platform platforms player podcast points policies policy portal
post posts preferences premium press preview price prices pricing print printing privacy product products profile
profiles program project projects promotions property provider providers proxy publishing purchase purchases push query
queue queues quotes ranking rate rates rating ratings reader readers receipts recommendations record records recovery
referrals refund refunds region regions registration registry release releases reliability rental rentals report
reporting reports repository request requests reservations resources response retail returns review reviews rewards
rides risk router routing rules runner sales sandbox scheduler scheduling schedules school schools screen search
security seller sellers selling sending sensors server servers service services session sessions settings settlement
settlements share sharing shipment shipments shipping shop shopping shops sign-in signals signup site sites sms social
software staff stage staging statement statements statistics stats status stock storage store stores stories story
stream streaming students subscriber subscribers subscription subscriptions suggestions supplier suppliers supply
support survey surveys sync synonyms system systems table tables tag tags tasks tax taxes team teams template templates
terminal test testing tests ticket ticketing tickets time timeline tools tracker tracking trade trading traffic training
transaction transactions transfer transfers translation translations transport travel trips trust tutorials update
updates upload uploader uploads usage user users validation vehicle vehicles vendor vendors verification video videos
view views visitors voice vote votes vouchers wallet wallets warehouse weather web webhook webhooks website websites
widgets wishlist work worker workers workflow workflows workplace workspace workspaces world
`;

/** How one speaks. */
const speech = `
a about above after again against all also always an and another any anybody anyone are around as at away back bad be
because been before being below best better between big both but by came can change changed changes check checks clear
closed come common complete could current daily day days deep did different direct do does done down due during each
early east easy else empty end enough even evening every everybody everyone everything exact fair far fast fault few
final find first fix for found four free fresh from full further general get given global go good got great green half
happened hard has have he her here high him his hour hours how however i if in inside into is it its just keep key kind
known large last late later least left less level like line local long lost low made main make many may me means might
minute minutes missing moment month months more morning most much must my name names near need never new next night no
none normal north not nothing now number numbers of off often old on once one only open or other our out outage outside
over own part parts past place plain plan point possible problem problems public quick quiet read ready real red reason
right root run running safe said same saw second seconds see seen set several shared she short should side simple
since single size slow small so some somebody someone something soon south special standard start started state still
stop stopped such sure take than that the their them then there these they thing things third this those three through
to today together told too took top total true turn two under unknown until up us use used very wait waiting warm was
way we week weeks well were west what when where which while white who whole why wide will with without word words
would wrong year years yes yet you your zero zone
`;

/** What pages, stylesheets and feeds are written with. */
const markup = `
abbr absolute accent active adjust affected align alt alternate anchor animation antialiased anywhere apple aria arial
ascent aside astro atom atrule attr author authors auto avoid background base baseline behavior bitstream block
blockquote body boolean border box break brightness calc callout calt canonical canvas canvastext cdata center char
charset charter checkbox child cid circle clamp class clip collapse color colors column columns component contain
container contains corrections count created critical crossorigin css currentcolor cursor custom dark dasharray date
dates datetime decisive decoration degraded deleted deliver descent description details direction div doctype doing
dotted effect encoded encoding equiv example face fallback false family favicon fff fieldset figcaption figure fill
fit flex focus focusable font fonts footer forced format gap georgia graytext grid guid gutter head header headers
heading height hidden hover href html http https icon img impact important incidentlist incidentstate inherit ink
inline input inserted inset inter ispermalink italic jetbrains json justify kbd keyword labelledby lanes lang
lastbuilddate layer layout lede lesson letter liberation life light limit linecap linejoin lining llms loc mailto
major margin markdown marker measure menlo meta min minmax minor modified modules mono monospace motion nav non note
nowrap numeric nums object offset opacity optical optimizelegibility org outline overflow override padding pagination
paint pale paper path phase placeholder plot pointer position postmortem pre preference prefers preload pretty prolog
prose pubdate publicpage published purl radio radius recovering rect redirects reduce reduced refresh regex rel
relative rendering repeat reset resolved responding ribbon robots role round row rows rss samp sample sans scaling
schemas scheme script scroll section segoe select selector self sentence series serif sheet shortlink show showcase
sign sitemap sitemaps sizing skewx smooth smoothing solid source space spacing span src step string stroke strong
style stylesheet subtitle summary svg swap swatch symbol tab tabindex tabular target task tbody tear term text
textarea theme thickness threshold tick times tint title token tokens tone track transform transition tweet twitter
txt type unavailable underline unseen unsplit updated uppercase uri url urlset utf utilities value var variant vector
version vertical viewbox viewport visible visually warning webkit weight width within wrap www xml xmlns
`;

/** Names of people that are words, or days and months. */
const names = `
abbey able ace amber angel angelica april archer art ash aspen aster august autumn bailey baker banks barker basil bay
bell berry bill birch bishop black blossom blue bond booth bowman brandy brook brooks brown buck bud bush butler cameo
carol carpenter carter case cash chance chandler chapman charity chase cherry chip christian chuck church clay cliff
clover cole constant constance cook cooper coral crystal curry daisy dale dash dawn day dean dell destiny dick dixie
dolly drake drew duke dusty earl eden ember emery eve faith fern field fields fisher fletcher flint flora ford forest
forrest foster fowler fox frank gale gardener gardner garland gay gem gene genesis ginger glen glover gold golden
goldie grace grant gray green grey guy hall happy harmony harper harrow hart harvest haven hawk hazel heath heather
heaven henna hill holly honey honor honour hope hunt hunter hyacinth ice iris ivory ivy jack jade jasmine jasper jay
jean jewel jolly josh journey joy june juniper justice king knight lake lance lane lark laurel law liberty lily linden
link lord lotus love lucky mace maple march marina mark marshal marshall mason maverick max may meadow mellow melody
mercy merry miles mill mills miller mint misty moon moss myrtle nick noble nova oak oasis ocean olive opal palmer pansy
park parker parks pat patience patsy patty pax pearl peck penny pepper perry piper pleasant poppy porter potter power
price prince prudence queenie quill rain rainbow ransom raven ray reed rich river rivers rob robin rock rocket rocky
rod roman rose rosemary rosy rowan royal ruby rush rusty sage sailor sandy saturn savannah sawyer scarlet scout sharp
shepherd short silver singer skip sky slate smith snow sonny spencer spring star stark sterling stone storm story sue
summer sun sunny sunshine swan swift tanner taylor terry thorn tiger tinker tom trace tracker trinity trip tripp true
tucker tuesday tulip turner tyler valentine valley van vance venus vernon victor victory viola violet wade walker wall
ward warden waters weaver webb webster wednesday west wheeler white will willow winter wise wolf wood woods woody worth
wren wright young zen zinnia
`;

const words = new Set([products, speech, markup, names].join(' ').split(/\s+/));

/** So few letters are an abbreviation, an element of HTML, a name in a stylesheet. */
const fewLetters = 2;

/** Whether a text is nothing but ordinary words, among them those that customers know already. */
export function isOrdinary(text: string, known: ReadonlySet<string> = new Set()): boolean {
  const parts = wordsIn(text);
  if (parts.join('').length <= fewLetters) return true;
  return parts.every((part) => words.has(part) || known.has(part) || /^\d{1,3}$/.test(part));
}

/** The words of a text in lower case: `Data-stores` gives data and stores. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
