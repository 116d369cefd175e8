// A sitting without a sitting: what the screens do at it is noted, and a test says what comes of it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "exam/types/station_desk.hpp"

namespace exam_view_test {

using exam_types::Stage;

// Sheets of two stations and a level with a field, a hairline's guides and a client.
class ScriptedDesk : public exam_types::StationDesk {
public:
    ScriptedDesk();

    exam_types::SittingFacts sittingFacts;
    Stage now = Stage::working;
    exam_types::StationSheet sheet;
    level::Level stationLevel;
    std::int64_t left = 21LL * 60 * 1'000'000 + 40'000'000;
    std::optional<std::int64_t> savedAgo = 200'000;
    std::string code;
    std::optional<std::string> hindrance;
    exam_types::PenNotes pen;
    std::int64_t origin = 0;
    bool closesAfterLast = true;
    std::optional<std::string> refusal;  // of identity, code, decision and close

    // What the window did, in order: "begin", "identity E-03 passport", "synthetic draw contact" ...
    std::vector<std::string> acts;
    std::vector<pen::Sample> samples;

    [[nodiscard]] const exam_types::SittingFacts& facts() const override { return sittingFacts; }
    [[nodiscard]] Stage stage() const override { return now; }
    [[nodiscard]] const exam_types::StationSheet& station() const override { return sheet; }
    [[nodiscard]] std::int64_t leftUs(std::int64_t) const override { return left; }
    [[nodiscard]] std::optional<std::int64_t> savedAgoUs(std::int64_t) const override { return savedAgo; }
    [[nodiscard]] std::string receipt() const override { return code; }
    [[nodiscard]] std::optional<std::string> trouble() const override { return hindrance; }
    [[nodiscard]] exam_types::PenNotes penNotes() const override { return pen; }
    [[nodiscard]] const std::vector<scoring::Dot>& dots() const override { return m_dots; }
    [[nodiscard]] const skin::SkinSurface* skin() const override { return m_skin.get(); }
    [[nodiscard]] std::int64_t originUs() const override { return origin; }
    [[nodiscard]] std::optional<std::string> take(const pen::Sample& sample) override;
    [[nodiscard]] std::optional<std::string> stretch(std::int64_t tUs,
                                                     const std::vector<skin::StretchPoint>& points) override;
    void note(const std::string& kind, const std::string& json, std::int64_t nowUs) override;
    void describe(const exam_types::DeviceWord& device, std::int64_t nowUs) override;
    void synthetic(bool drawing, const std::string& what, std::int64_t nowUs) override;
    void focus(bool here, std::int64_t nowUs) override;
    void penThere(bool there, std::int64_t nowUs) override;
    void tick(std::int64_t) override {}
    void begin(std::int64_t nowUs) override;
    void finish(std::int64_t nowUs) override;
    void callInvigilator(std::int64_t nowUs) override;
    void invigilatorDone(std::int64_t nowUs) override;
    void endBreak(std::int64_t nowUs) override;
    [[nodiscard]] std::optional<std::string> confirmIdentity(const std::string& invigilator,
                                                             const std::string& document,
                                                             std::int64_t nowUs) override;
    [[nodiscard]] std::optional<std::string> useCode(const std::string& given, std::int64_t nowUs) override;
    [[nodiscard]] std::optional<std::string> decide(bool goOn, const std::string& passphrase,
                                                    const std::string& reason, std::int64_t nowUs) override;
    [[nodiscard]] std::optional<std::string> close(const std::string& passphrase,
                                                   std::int64_t nowUs) override;

    [[nodiscard]] bool did(const std::string& act) const;

private:
    std::unique_ptr<skin::SkinSurface> m_skin;
    std::vector<scoring::Dot> m_dots;
    Stage m_before = Stage::working;  // of a call
};

}  // namespace exam_view_test
