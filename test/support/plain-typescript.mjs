import { registerHooks } from 'node:module';

/** Lets plain Node load a source file as it is: Node strips the types, this finds the .ts behind the .js of an import. */
export const importSource = async url => {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      context.parentURL?.endsWith('.ts') && specifier.startsWith('.') && specifier.endsWith('.js')
        ? next(specifier.replace(/\.js$/, '.ts'), context)
        : next(specifier, context),
  });
  try {
    return await import(url);
  } finally {
    hooks.deregister();
  }
};
