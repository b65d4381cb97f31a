// People's names that the speller leaves alone, so that "Alys" is nobody's slip for "llys", a court. Names that are also a slip for a common word ("Ben" for "bin") are left out.
const FORENAMES =
  'aaron abigail adam aled alfie alis alison alwyn alys amelia amy aneirin aneurin angela angharad anwen arwel arwyn awen barbara becca bedwyr ' +
  'beryl bethan betsan bleddyn branwen brian bronwen bronwyn bryn caitlin caradog carol caroline carwyn carys catrin cadi ceinwen ceri cerys ' +
  'charlotte chloe christine claire colin craig dafydd daniel david debbie deborah deian deiniol delyth denise derek dewi diane dilwyn dilys ' +
  'dylan ebrill efa eifion eilir einir eirian eirlys eirwen elain eleri eleanor elen elfed elfyn elin elinor elis eluned elwyn emlyn emma ' +
  'emrys emyr enfys enid erin esyllt euros eurwen fatima ffion fflur fiona gareth gavin gemma geraint gerallt gerwyn gethin glenys glyn ' +
  'glynis goronwy graham greta gruffudd gruffydd guto gwawr gwenan gwenda gwendolen gwenllian gwennan gwenno gwilym gwion gwyn gwyneth gwynfor ' +
  'haf hannah hannah harri hayley hefin heledd helen heulwen hilary huw hywel iago ian idris iestyn ieuan ifan ifor ioan iolo iona iorwerth ' +
  'irfon islwyn iwan jacqueline jamie janet janice jason jean jemma jennifer jessica joanne jodie joshua joyce julie karen kathleen keith kelly ' +
  'kenneth kerry kevin kieran laura leanne lewis liam linda lleucu llinos lloyd llyr llywelyn lowri lydia lynne macsen maldwyn malcolm maldwyn ' +
  'mared marged margaret marian maureen megan meinir meirion meleri menna mererid merfyn merlin mervyn michelle mihangel miriam mohammed morfudd ' +
  'morfydd morgan morwenna muhammad myfanwy nadine natalie natasha neil nerys nesta nicola nigel norma olwen osian owain owen pamela patricia ' +
  'patrick pauline peredur philippa phoebe powell priya rachel rebecca rhian rhiannon rhianydd rhodri rhona rhys richard robert ronnie rosemary ' +
  'ryan samantha sandra sara sarah sharon sheila shirley sian sioned sion sioned siwan stephanie stephen steffan stuart susan suzanne tegid tegwen ' +
  'teifion teleri teresa theresa thomas timothy tomos trefor trevor tudur valerie vaughan victoria wendy wynne yasmin ynyr yvonne zoe';
const SURNAMES =
  'ahmed akhtar bebb begum bevan beynon blayney bowen breese bryant cadwaladr cadwallader charles clement craddock daniels davies edwards ' +
  'eynon francis gethin gittins griffith griffiths gwynne gwyther harries harris havard hopkins howell howells hughes humphreys hussain ' +
  'ishmael jarman jeffreys jenkin jenkins john johns johnson jones khan kowalski kyffin lewis llewellyn llewelyn lloyd llwyd mahoney mathias ' +
  'meredith meyrick morgans morris nicholas nowak onions owens parfitt parry patel penri pennant perrott philipps phillips powell preece price ' +
  'pritchard probert prosser prothero protheroe prydderch prytherch pugh rees reynolds rhydderch richards roberts roderick rosser rowlands ' +
  'rudd samuel sayce singh smith stephens taylor thomas treharne trevor tudor vaughan walters watkin watkins williams wilson wynn yorath';

/** Folded, lower case. */
export const NAMES: ReadonlySet<string> = new Set(`${FORENAMES} ${SURNAMES}`.split(/\s+/));
