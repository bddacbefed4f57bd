/** The version of the plugin interface; the package has the same. */
export const SDK_VERSION = '1.0.0';
