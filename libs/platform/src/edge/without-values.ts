type Mask = readonly [pattern: RegExp, instead: string];

/** Every sentence of graphql-js in which it quotes what it was given, and what is left of it. */
const masks: readonly Mask[] = [
  [/^(Syntax Error: (?:Expected "[^"]*")?[^"]*?)(?:: | )?"[\s\S]*$/, '$1.'],
  [/^(Variable "\$[^"]*") (?:got|has) invalid value [\s\S]*?( at "[\w.[\]]*")?; [\s\S]*$/, '$1 has a value of the wrong type$2.'],
  [/^(Variable "\$[^"]*") (?:got|has) invalid value [\s\S]*$/, '$1 has a value of the wrong type.'],
  [/^(Argument "[^"]*") has invalid value [\s\S]*$/, '$1 has a value of the wrong type.'],
  [/^(Expected (?:value of )?type "[^"]*"), found [\s\S]*$/, '$1.'],
  [/^(Enum |Value |)"?[^"]*"? does not exist in "(\w+)" enum[\s\S]*$/, 'A value does not exist in "$2" enum.'],
  [/^([\s\S]{0,80}? cannot represent [^:"]*)(?:: |")[\s\S]*$/, '$1.'],
  [/^Unknown operation named [\s\S]*$/, 'There is no operation of that name in the document.'],
  [/ Did you mean [\s\S]*$/, ''],
];

/** What a person typed into the wrong box is not repeated, neither to them nor to whoever reads over their shoulder. */
export const withoutValues = (message: string): string =>
  masks.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message);
