// Run the form's rules outside a browser: cases in, faults and files out (test_form.py).
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [model, ...scripts] = process.argv.slice(2);
for (const script of [model, ...scripts]) vm.runInThisContext(readFileSync(script, "utf8"), { filename: script });
const { Formulier, FormulierModel } = globalThis;

const cases = JSON.parse(readFileSync(0, "utf8"));
const results = cases.map(({ soort, waarden, tekst }) => {
  const gekozen = FormulierModel.soorten.find((keuze) => keuze.soort === soort);
  return {
    fouten: Formulier.controleer(FormulierModel, soort, waarden, tekst).map(({ code, tekst: woorden }) => [code, woorden]),
    bestand: Formulier.bestand(gekozen, waarden, tekst),
    pad: Formulier.pad(gekozen, waarden),
  };
});
process.stdout.write(JSON.stringify(results));
