#include "window/station.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

#include "pen/dots_csv.hpp"
#include "pen/samples_csv.hpp"
#include "support/catch.hpp"

namespace window_test {

namespace {

using test_support::Line;
using test_support::Place;

constexpr double kStillSeconds = 0.5;
constexpr Place kCanvasMiddle{480, 428};
// Skin of any tone is redder than it is blue by more than this; panels and letters are not.
constexpr int kWarmth = 20;

std::string bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool saysResult(const Line& line) { return line.text.rfind("result ", 0) == 0; }

}  // namespace

Station::Station() : m_hand(m_server.display()) {}

void Station::open(const std::vector<std::string>& arguments, const std::vector<std::string>& before) {
    m_program = test_support::startProgram(m_account, m_server.display(), arguments, before);
    waitForWindow();
}

void Station::openTool(const std::string& tool) {
    using test_support::ChildProcess;
    m_program = std::make_unique<ChildProcess>(ChildProcess::Start{{tool, m_account.home()},
                                                                   m_account.environment(m_server.display()),
                                                                   m_account.folder().path().string()});
    waitForWindow();
}

void Station::prepare(const std::string& tool, const std::vector<std::string>& arguments) const {
    std::vector<std::string> command{tool, m_account.home()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const auto ran =
        test_support::run({command, m_account.environment(""), m_account.folder().path().string()}, 600.0);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
}

void Station::waitForWindow() {
    const auto window = m_hand.window("Stipple", kPatience);
    INFO(m_program->output(true));
    REQUIRE(window);
    m_window = *window;
    // Without a window manager nobody else keeps it on the screen.
    m_hand.moveWindow(m_window, {0, 0});
}

void Station::openPractice(const std::string& level, const std::vector<std::string>& before) {
    open({"practice", level}, before);
    waitForSkin();
}

void Station::go(const std::string& key, const std::string& screen) {
    const std::size_t said = key.empty() ? 0 : m_program->lines().size();
    if (!key.empty()) m_hand.key(key);
    const auto shown = m_program->waitFor([&](const Line& line) { return line.text == "screen " + screen; },
                                          kPatience, said);
    INFO("key '" << key << "'");
    INFO(m_program->output(true));
    REQUIRE(shown);
}

std::string Station::screen() const {
    const std::string head = "screen ";
    std::string last;
    for (const Line& line : m_program->lines()) {
        if (line.text.rfind(head, 0) == 0) last = line.text.substr(head.size());
    }
    return last;
}

void Station::waitForSkin() {
    const double end = test_support::now() + kPatience;
    while (test_support::now() < end) {
        const unsigned colour = m_hand.pixels(at(kCanvasMiddle.x, kCanvasMiddle.y), 1, 1).front();
        const int red = static_cast<int>(colour >> 16U);
        const int blue = static_cast<int>(colour & 0xFFU);
        if (red - blue > kWarmth) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    FAIL("no skin on the canvas:\n" << m_program->output(true));
}

void Station::waitUntilStill() {
    const double end = test_support::now() + kPatience;
    double since = test_support::now();
    auto before = m_hand.pixels(at(0, 0), m_window.width, m_window.height);
    while (test_support::now() < end && test_support::now() - since < kStillSeconds) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        auto pixels = m_hand.pixels(at(0, 0), m_window.width, m_window.height);
        if (pixels == before) continue;
        before = std::move(pixels);
        since = test_support::now();
    }
}

std::string Station::finish() {
    // A person's way from the pen to the key.
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    const std::size_t said = m_program->lines().size();
    m_hand.key("Return");
    const auto result = m_program->waitFor(saysResult, kPatience, said);
    INFO(m_program->output(true));
    REQUIRE(result);
    return result->text;
}

int Station::close() {
    m_hand.askToClose(m_window);
    const auto exit = m_program->wait(kPatience);
    INFO(m_program->output(true));
    REQUIRE(exit);
    REQUIRE(exit->signal == 0);
    return exit->code;
}

std::string Station::attempt() const {
    const double end = test_support::now() + kPatience;
    while (test_support::now() < end) {
        const std::vector<std::string> found = m_account.attempts();
        REQUIRE(found.size() <= 1);
        if (!found.empty()) return found.front();
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    FAIL("no attempt file appears:\n" << m_program->output(true));
    return {};
}

Replayed Station::replay(const std::string& file) const {
    const std::string samples = m_account.folder() / "replayed-samples.csv";
    const std::string dots = m_account.folder() / "replayed-dots.csv";
    const auto ran =
        test_support::runProgram(m_account, {"replay", file, "--samples", samples, "--dots", dots});
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
    auto readSamples = pen::readSamplesCsv(bytesOf(samples));
    auto readDots = pen::readDotsCsv(bytesOf(dots));
    REQUIRE(std::holds_alternative<std::vector<pen::Sample>>(readSamples));
    REQUIRE(std::holds_alternative<std::vector<scoring::Dot>>(readDots));
    return {ran.output, std::get<std::vector<pen::Sample>>(std::move(readSamples)),
            std::get<std::vector<scoring::Dot>>(std::move(readDots))};
}

// Rows of nine, each a little askew, 45 places in 400 x 300 pixels.
Place spot(int number) {
    const int column = number % 9;
    const int row = number / 9 % 5;
    return {320 + column * 45 + row * 7, 250 + row * 65 + (column % 3) * 9};
}

}  // namespace window_test
