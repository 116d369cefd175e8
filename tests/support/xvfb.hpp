// A virtual X display of a test's own, on a free number.
#pragma once

#include <memory>
#include <string>

#include "support/child_process.hpp"

namespace test_support {

class Xvfb {
public:
    // Returns when it answers. Throws std::runtime_error when Xvfb is not there.
    explicit Xvfb(int width = 1280, int height = 800);

    // ":7", what DISPLAY must say.
    [[nodiscard]] const std::string& display() const { return m_display; }
    // Ends it at once, as a crash would.
    void kill();

private:
    std::unique_ptr<ChildProcess> m_server;
    std::string m_display;
};

}  // namespace test_support
