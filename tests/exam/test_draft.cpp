#include "exam/paper_kit.hpp"
#include "support/file_bytes.hpp"

namespace {

using namespace exam::testing;

const std::string kGood = R"(stipple-paper: 1
id: SMP-2
title: Scalp micropigmentation
stations:
  - title: Passes
    minutes: 6
    levels: [second-pass, even-out]
    cuts: {spacing: 62.5, depth: 60}
    method: borderline regression
    standard_error: 4.2
    critical: {gates: [run6, duplicates], dots: {blown_out: 0.05}}
  - title: Round scars
    minutes: 10
    levels: [round-scars]
    cuts: {spacing: 60, depth: 60}
    method: contrasting groups
    standard_error: 5
rules:
  min_pen_rate_hz: 100
  break_minutes: 5
  extra_time_percents: [25, 100]
  resume_alone_s: 30
  interruptions_before_decision: 1
near_cut_sems: 2
)";

std::variant<level::Level, std::string> find(const std::string& id) {
    for (const level::Level& level : shippedLevels()) {
        if (level.id == id) return level;
    }
    if (id == "flat") {
        level::Level level = shipped("even-run");
        level.id = id;
        level.skin.model = level::SkinModel::flat;
        return level;
    }
    if (id == "second-pass-drill" || id == "no-marks") {
        level::Level level = shipped(id == "no-marks" ? "even-run" : "second-pass");
        level.id = id;
        level.aids.marks = false;
        return level;
    }
    return "there is no level " + id;
}

exam::ReadDraft read(const std::string& yaml) { return exam::readDraft(yaml, find); }

std::string with(const std::string& what, const std::string& instead) {
    std::string yaml = kGood;
    const std::size_t at = yaml.find(what);
    REQUIRE(at != std::string::npos);
    return yaml.replace(at, what.size(), instead);
}

// "line:code key" of the first issue, or of the first that is an error.
std::string firstOf(const exam::ReadDraft& read, bool errorsOnly = false) {
    for (const level::Issue& issue : read.issues) {
        if (errorsOnly && issue.severity != level::Severity::error) continue;
        return std::to_string(issue.line) + ":" + issue.code + " " + issue.key;
    }
    return "";
}

}  // namespace

TEST_CASE("a paper's description is read to the last key") {
    const exam::ReadDraft result = read(kGood);
    CHECK(firstOf(result).empty());
    REQUIRE(result.draft);
    const exam::PaperDraft& draft = *result.draft;
    CHECK(draft.id == "SMP-2");
    CHECK(draft.edition == 1);
    CHECK_FALSE(draft.specimen);
    CHECK(draft.nearCutSems == 2.0);
    REQUIRE(draft.stations.size() == 2);
    const exam::DraftStation& first = draft.stations.front();
    CHECK(first.minutes == 6.0);
    REQUIRE(first.forms.size() == 2);
    CHECK(first.forms[1].id == "even-out");
    CHECK(first.cuts.spacing == 62500);
    CHECK(first.cuts.depth == 60000);
    CHECK_FALSE(first.cuts.hairline);
    CHECK(first.cuts.method == "borderline regression");
    CHECK(first.cuts.standardError == 4.2);
    REQUIRE(first.critical.size() == 3);
    CHECK(first.critical[0].id == "gate:run6");
    CHECK(first.critical[2].id == "dots:blown_out");
    CHECK(first.critical[2].limit == 0.05);
    CHECK(draft.rules.inputs == std::vector{record::InputKind::pen});
    CHECK(draft.rules.minPenRate == 100.0);
    CHECK(draft.rules.breakMinutes == 5);
    CHECK(draft.rules.extraTimePercents == std::vector{25, 100});
    CHECK(draft.rules.resumeAloneSeconds == 30.0);
    CHECK(draft.rules.interruptionsBeforeDecision == 1);
}

TEST_CASE("what is wrong with a paper is told with its place") {
    const auto fault = [](const std::string& what, const std::string& instead) {
        const exam::ReadDraft result = read(with(what, instead));
        CHECK_FALSE(result.draft);
        return firstOf(result, true);
    };
    CHECK(fault("stipple-paper: 1", "stipple: 1") == "1:wrong-format stipple-paper");
    CHECK(fault("stipple-paper: 1", "stipple-paper: 2") == "1:newer-format stipple-paper");
    CHECK(fault("id: SMP-2", "id: SMP 2") == "2:bad-id id");
    CHECK(fault("title: Scalp micropigmentation", "titel: x") == "3:unknown-key titel");
    CHECK(fault("minutes: 6\n", "minutes: 3\n") == "6:too-short stations[0].minutes");
    CHECK(fault("[second-pass, even-out]", "[second-pass, crown]") == "7:unknown-level stations[0].levels");
    CHECK(fault("[second-pass, even-out]", "[second-pass, round-scars]") ==
          "6:too-short stations[0].minutes");
    CHECK(fault("[round-scars]", "[round-scars, thick-skin, even-out]") ==
          "14:forms-not-alike stations[1].levels");
    CHECK(fault("[second-pass, even-out]", "[even-out, even-out]") == "7:form-twice stations[0].levels");
    CHECK(fault("[second-pass, even-out]", "[second-pass-drill]") == "7:practice-only stations[0].levels");
    CHECK(fault("[second-pass, even-out]", "[flat]") == "7:practice-only stations[0].levels");
    CHECK(fault("[second-pass, even-out]", "[no-marks]") == "7:marks-hidden stations[0].levels");
    CHECK(fault("spacing: 62.5", "spacing: 50") == "8:cut-too-low stations[0].cuts.spacing");
    CHECK(fault("{spacing: 62.5, depth: 60}", "{}") == "8:no-cut stations[0].cuts");
    CHECK(fault("{spacing: 62.5, depth: 60}", "{hairline: 60}") ==
          "8:cut-without-criterion stations[0].cuts");
    CHECK(fault("standard_error: 4.2", "standard_error: -1") == "10:out-of-range stations[0].standard_error");
    CHECK(fault("gates: [run6, duplicates]", "gates: [run7]") ==
          "11:unknown-word stations[0].critical.gates[0]");
    CHECK(fault("[25, 100]", "[25, 0]") == "21:out-of-range rules.extra_time_percents");
    CHECK(fault("  break_minutes: 5", "  inputs: [mouse]") == "19:input-rule rules");
    CHECK(fault("near_cut_sems: 2", "near_cut_sems: much").starts_with("24:"));
    CHECK_FALSE(read("").draft);
    CHECK_FALSE(read("[]").draft);
    CHECK_FALSE(read(kGood + "--- {}").draft);
}

TEST_CASE("what is unusual is a warning") {
    const auto warned = [](const std::string& what, const std::string& instead) {
        const exam::ReadDraft result = read(with(what, instead));
        CHECK(result.draft);
        return firstOf(result);
    };
    CHECK(warned("{spacing: 62.5, depth: 60}", "{depth: 60}") == "8:criterion-not-judged stations[0].cuts");
    CHECK(warned("standard_error: 4.2", "standard_error: 0") ==
          "10:no-standard-error stations[0].standard_error");
    CHECK(warned("[round-scars]", "[even-out]") == "5:level-twice stations");
}

TEST_CASE("a specimen takes every input unless it says which") {
    const auto inputs = [](const std::string& yaml) {
        const exam::ReadDraft result = read(yaml);
        REQUIRE(result.draft);
        return result.draft->rules.inputs;
    };
    const std::string specimen = with("id: SMP-2", "id: SMP-2\nspecimen: true");
    CHECK(inputs(specimen).size() == 4);
    std::string only = specimen;
    only.replace(only.find("  break_minutes: 5"), 18, "  inputs: [pen, mouse]");
    CHECK(inputs(only) == std::vector{record::InputKind::pen, record::InputKind::mouse});
}

TEST_CASE("the shipped specimen paper is without fault and can be made") {
    const exam::ReadDraft result =
        read(test_support::bytesOf(STIPPLE_SOURCE_DIR "/assets/exam/specimen.yaml"));
    CHECK(firstOf(result).empty());
    REQUIRE(result.draft);
    CHECK(result.draft->specimen);
    trust::SignedFile file = fileOf(*result.draft, referencesFor(*result.draft));
    signByAuthor(file);
    const std::string bytes = trust::bytesOf(file);
    CHECK(good(exam::openPublic(bytes, kRelease)).stations.size() == 3);
    CHECK(good(exam::openHidden(bytes, sealKey())).stations.size() == 3);
}
