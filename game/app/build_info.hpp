// Version and commit of this build; nothing about compiler, flags, path or time, so that the
// same sources say the same.
#pragma once

namespace app {

// "0.1.0+1a2b3c4", with "-modified" when the sources differ from the commit, or the version
// alone where there is no commit to name.
[[nodiscard]] const char* buildText();
// "0.1.0".
[[nodiscard]] const char* versionText();

}  // namespace app
