// What the program's exit says (a promise to scripts).
#pragma once

namespace app {

enum ExitCode : int {
    kGood = 0,      // done, passed, genuine
    kNo = 1,        // done, and the answer is no: check failed, not passed
    kWrongUse = 2,  // wrong use or unreadable input; one line says what, where, how to mend it
};

}  // namespace app
