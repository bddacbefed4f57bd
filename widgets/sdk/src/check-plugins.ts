import { SdkError } from './errors.ts';
import { HOOK_KINDS, type LazyPlugin, type Token, type WidgetPlugin } from './plugin.ts';
import { SDK_VERSION } from './version.ts';

export const isLazy = (plugin: WidgetPlugin | LazyPlugin): plugin is LazyPlugin => 'load' in plugin;
export const isEager = (plugin: WidgetPlugin | LazyPlugin): plugin is WidgetPlugin => !isLazy(plugin);

/** Throws unless the plugin has the right shape and is made for this version of the SDK. */
export function checkPlugin(plugin: WidgetPlugin): void {
  const unknownHook = Object.keys(plugin.hooks ?? {}).find((hook) => !(hook in HOOK_KINDS));
  if (!plugin.name || typeof plugin.sdk !== 'string' || unknownHook) {
    throw new SdkError('plugin-shape', { plugin: String(plugin.name), ...(unknownHook && { hook: unknownHook }) });
  }
  if (!accepts(plugin.sdk, SDK_VERSION))
    throw new SdkError('plugin-version', { plugin: plugin.name, detail: `${plugin.sdk}, this is ${SDK_VERSION}` });
}

/** Throws when two plugins have one name. */
export function checkNames(plugins: readonly { readonly name: string }[]): void {
  const names = new Set<string>();
  for (const { name } of plugins) {
    if (names.has(name)) throw new SdkError('plugin-name-taken', { plugin: name });
    names.add(name);
  }
}

/** Plugins so that each comes after those that provide what it requires; otherwise in the order given. */
export function inBootOrder(plugins: readonly WidgetPlugin[]): readonly WidgetPlugin[] {
  const provider = new Map<Token<unknown>, WidgetPlugin>(
    plugins.flatMap((plugin) => (plugin.provides ?? []).map((token) => [token, plugin] as const)),
  );
  const ordered = new Set<WidgetPlugin>();
  const visit = (plugin: WidgetPlugin, path: readonly WidgetPlugin[]): void => {
    if (ordered.has(plugin)) return;
    if (path.includes(plugin))
      throw new SdkError('plugin-cycle', { plugin: plugin.name, detail: [...path, plugin].map(({ name }) => name).join(' → ') });
    for (const token of plugin.requires ?? []) {
      const before = provider.get(token);
      if (before) visit(before, [...path, plugin]);
    }
    ordered.add(plugin);
  };
  for (const plugin of plugins) visit(plugin, []);
  return [...ordered];
}

/** Understands what plugins write: `1.2.3`, and `^1.2.3` = that or newer with the same major. */
function accepts(range: string, version: string): boolean {
  const [, caret, ...wanted] = /^(\^?)(\d+)\.(\d+)\.(\d+)$/.exec(range) ?? [];
  if (wanted.length === 0) return false;
  const [major, ...rest] = wanted.map(Number);
  const [ourMajor, ...ours] = version.split('.').map(Number);
  const difference = rest.map((part, at) => ours[at]! - part).find((part) => part !== 0) ?? 0;
  return major === ourMajor && (caret ? difference >= 0 : difference === 0);
}
