"""Keepwarm is not let into private windows: the browser itself keeps it out, also when somebody tries to let it in."""

from typing import TYPE_CHECKING, cast

from companion.demo.browser import Browser

if TYPE_CHECKING:
    from companion.demo.chromium import Chromium
    from companion.demo.firefox import Firefox

# What the switch on the browser's own page of extensions does.
_LET_IN = """async (id) => {
  await chrome.developerPrivate.updateExtensionConfiguration({extensionId: id, incognitoAccess: true});
  const {incognitoAccess} = await chrome.developerPrivate.getExtensionInfo(id);
  return incognitoAccess;
}"""
_MAY_BE_LET_IN = """
  const [url, done] = arguments;
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const policy = WebExtensionPolicy.getByHostname(new URL(url).hostname);
  AddonManager.getAddonByID(policy.id).then((addon) => done({
    isActive: policy.privateBrowsingAllowed,
    isEnabled: !!(addon.permissions & AddonManager.PERM_CAN_CHANGE_PRIVATEBROWSING_ACCESS),
  }));
"""
_OUT = {"isEnabled": False, "isActive": False}


def test_it_is_not_let_into_private_windows(browser: Browser) -> None:
    assert _access(browser) == _OUT
    assert browser.welcome().evaluate("chrome.extension.isAllowedIncognitoAccess()") is False


def _access(browser: Browser) -> dict[str, bool]:
    """Whether a person could let it in (`isEnabled`), and whether it is in, after trying to (`isActive`)."""
    if browser.name == "chromium":
        chromium = cast("Chromium", browser)
        page = chromium.context.new_page()
        page.goto("chrome://extensions")
        access: dict[str, bool] = page.evaluate(_LET_IN, chromium.extension_id)
        page.close()
        return access
    firefox = cast("Firefox", browser)
    with firefox.driver.using_context("chrome"):
        may: dict[str, bool] = firefox.driver.execute_async_script(_MAY_BE_LET_IN, [firefox.extension_url])
    return may
