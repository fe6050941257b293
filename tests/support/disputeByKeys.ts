/**
 * What a person presses to type the whole dispute: words stand in quotation marks, all else is a command key. What is
 * typed to find a claim is words too.
 */
export const disputeByKeys: readonly string[] = `
Alt+n
"@China, Qin Gang, Qin's interview: China is not to blame for the US opioid crisis"
Enter Shift+C
Tab "The fentanyl crisis is not of China’s making"
Shift+Tab "@United States, Review Commission, Charges: China was still the primary country of origin of fentanyl (report of 2021)"
Enter g r "report of 2021" Enter
Control+Enter "China has helped in every way it could, out of goodwill"
Tab "Qin himself helped to start talks between Congress and China’s National Narcotics Control Commission"
Control+Enter "@Record, , Washington's reply: Joint counter-narcotics working groups began in 2015; in 2018 Xi Jinping promised Donald Trump control"
Control+Enter "China put fentanyl on its controlled list in 2019; by the year’s end almost none reached the US directly, Gupta says"
Enter g
Shift+Tab "@United States, Washington officials, Charges: Beijing has failed again and again to keep its promises to stem the trade"
Enter g
Control+Enter "By international practice the importer and its country, not the exporter, must keep goods from illegal use"
Tab "With trade on such a scale an exporter cannot thoroughly vet a client in another territory"
Enter l "Mexico is sovereign: China has neither the right nor the means to do Mexico’s part"
Enter g t "Importer responsibility" Escape
Shift+Tab "@United States, Requests, Charges: China should take stronger measures over its exporters"
Tab "@Record, CDC, Washington's reply: Nearly 108,000 people died of overdoses in the US in 2021, about two thirds of them with synthetic opioids such as fentanyl"
Enter g g r "stronger" Enter
Control+Enter "Mexico has never given China a report or data on Chinese precursors being made into drugs there"
Tab "Nor has the US shown that chemicals from China flow into Mexico for fentanyl"
Shift+Tab "@Review Commission: Mexican cartels obtain precursor chemicals for fentanyl from China"
Enter s "promises" Enter . Enter r "cartels" Enter g t "No evidence from Mexico" Escape r "cartels" Enter
Control+Enter "US sanctions on China’s narcotics bodies are the main obstacle to cooperation; lifting them would clear the way"
Tab "In May 2020 the US put two forensic and narcotics laboratories on its entity list, which weakens China’s fight against drugs"
Enter u "@United States, Commerce Dept, Washington's reply: The laboratories, and seven other entities, were listed over alleged rights abuses in Xinjiang, not over drug control"
Enter g t "Sanctions as obstacle" Escape
Tab "@Wang Wenbin: The US alone has undermined counter-narcotics cooperation (said in August)"
Enter g
Shift+Tab "@United States, Rahul Gupta, Washington's reply: Beijing’s halt of cooperation is a pretext for stepping back from it"
Tab "@Record, , Washington's reply: In August 2022, after Speaker Pelosi’s visit to Taiwan, Beijing suspended cooperation, on drugs too"
Enter r "goodwill" Enter . Enter r "undermined" Enter g
Control+Enter "To call China the primary source of fentanyl, or the trade a payback for the opium wars, is false and misleading"
Enter r "report of 2021" Enter
Control+Enter "Laying the blame on China is no constructive way to deal with the crisis"
Enter r "promises to stem" Enter
/ "country of origin" Enter Escape s "promises" Enter r "payback" Enter
`
  .split('\n')
  .flatMap((line) => line.match(/"[^"]*"|\S+/g) ?? [])
