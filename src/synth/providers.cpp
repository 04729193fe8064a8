// Who provides support in an invented area, and what do they charge?
// Providers are spread over the towns like the people. Each kind draws from its own numbers, so
// that more agencies do not move the brokers.
#include "synth/providers.hpp"

#include <array>

namespace kith::synth {
namespace {

// The indexes of the columns, in the order of `sheet_` below.
enum ProviderCell : std::size_t {
  kProvider,
  kKind,
  kRegistered,
  kServices,
  kEasting,
  kNorthing,
  kTravel,
  kCapacity,
  kAvailable,
  kSkills,
  kLanguagesSpoken,
  kInterestsHeld,
  kExperience,
  kGender,
  kRating,
  kRatingCount,
  kRatingAt,
  kAccepts,
  kMinMinutes,
  kTariff,
  kAccredited,
};

// Writes one kind of provider after another; each draws from a stream of its own number.
class Providers {
 public:
  explicit Providers(const Setting& setting) : setting_{setting} {}

  Sheet write() {
    const Sizes& sizes = setting_.sizes();
    for (std::int64_t i = 1; i <= sizes.agencies; ++i) agency(i);
    for (std::int64_t i = 1; i <= sizes.assistants; ++i) assistant(i);
    for (std::int64_t i = 1; i <= sizes.communities; ++i) community(i);
    for (std::int64_t i = 1; i <= sizes.day_services; ++i) day_service(i);
    for (std::int64_t i = 1; i <= sizes.peer_brokers; ++i) peer_broker(i);
    for (std::int64_t i = 1; i <= sizes.brokers; ++i) broker(i);
    for (std::int64_t i = 1; i <= sizes.user_led; ++i) user_led(i);
    return std::move(sheet_);
  }

 private:
  Random begin(std::string id, const char* kind, const char* services, std::int64_t number,
               std::int64_t count) {
    ++written_;
    // Negative numbers: the positive ones of this stream are the rates (setting.cpp).
    Random random = setting_.random(Stream::provider, -written_);
    const Place place = setting_.place(number - 1, count, random);
    sheet_.row().text(kProvider, std::move(id)).text(kKind, kind).text(kServices, services);
    sheet_.whole(kEasting, place.easting).whole(kNorthing, place.northing);
    return random;
  }

  void languages(Random& random) {
    Tags spoken;
    spoken.add("en");
    if (random.percent(12)) spoken.add(any_of(kLanguages, random));
    sheet_.text(kLanguagesSpoken, spoken.take());
  }

  // 28 % serve four people or fewer (State of Care 2024); a third were never rated (Homecare
  // Association 2025).
  void agency(std::int64_t number) {
    const std::string id = agency_id(number);
    Random random =
        begin(id, "agency", "personal_care;support;respite", number, setting_.sizes().agencies);
    sheet_.whole(kRegistered, 1).real(kTravel, random.between(8, 30), 1);
    const bool is_tiny = random.percent(28);
    sheet_.whole(kCapacity, is_tiny ? 60 * random.between(10, 60) : 60 * random.between(200, 3000));
    sheet_.text(kAvailable, "mon-sun 07:00-22:00").text(kSkills, "moving_and_handling");
    languages(random);
    if (!random.percent(33)) {
      sheet_.real(kRating, random.between(25, 50), 10).whole(kRatingCount, random.between(1, 60));
      sheet_.whole(kRatingAt, setting_.first_day().days() - random.between(30, 2000));
    }
    if (random.percent(20)) sheet_.text(kAccepts, "whole_package");
    if (random.percent(30)) sheet_.whole(kMinMinutes, 60 * random.between(1, 4));
    sheet_.text(kTariff, "t" + id);
  }

  void assistant(std::int64_t number) {
    const std::string id = assistant_id(number);
    Random random = begin(id, "support_assistant", "support_assistant;support;personal_care",
                          number, setting_.sizes().assistants);
    sheet_.real(kTravel, random.between(3, 15), 1).whole(kCapacity, 60 * random.between(6, 40));
    sheet_.text(kAvailable, random.percent(70) ? "mon-fri 08:00-18:00" : "mon-sun 07:00-21:00");
    languages(random);
    sheet_.text(kInterestsHeld, some_of(kInterests, random.between(1, 4), random));
    if (random.percent(15)) sheet_.text(kExperience, some_of(kConditions, 1, random));
    sheet_.text(kGender, random.percent(80) ? "female" : "male");
    sheet_.text(kTariff, "t" + id);
  }

  void community(std::int64_t number) {
    Random random =
        begin(community_id(number), "community", "community", number, setting_.sizes().communities);
    sheet_.whole(kCapacity, 120 * random.between(8, 60));
    sheet_.text(kInterestsHeld, some_of(kInterests, random.between(1, 2), random));
  }

  void day_service(std::int64_t number) {
    const std::string id = day_service_id(number);
    Random random = begin(id, "day_service", "day", number, setting_.sizes().day_services);
    sheet_.whole(kCapacity, 300 * random.between(50, 200)).text(kAvailable, "mon-fri 09:00-16:00");
    sheet_.text(kTariff, "t" + id);
  }

  void peer_broker(std::int64_t number) {
    Random random = begin(peer_broker_id(number), "peer_broker", "brokerage", number,
                          setting_.sizes().peer_brokers);
    sheet_.whole(kCapacity, 60 * random.between(4, 16));
    sheet_.text(kExperience, some_of(kConditions, random.between(1, 2), random));
    sheet_.text(kInterestsHeld, some_of(kInterests, random.between(2, 4), random));
    languages(random);
    sheet_.text(kAccredited, "yes");
  }

  void broker(std::int64_t number) {
    Random random = begin(broker_id(number), "independent_broker", "brokerage", number,
                          setting_.sizes().brokers);
    sheet_.whole(kCapacity, 60 * random.between(20, 37));
    languages(random);
    sheet_.text(kAccredited, random.percent(85) ? "yes" : "lapsed");
  }

  void user_led(std::int64_t number) {
    begin(user_led_id(number), "user_led", "brokerage;management", number,
          setting_.sizes().user_led);
  }

  const Setting& setting_;
  std::int64_t written_ = 0;
  Sheet sheet_{{"provider", FrameColumn::Type::text},
               {"kind", FrameColumn::Type::text},
               {"registered", FrameColumn::Type::yes_no},
               {"services", FrameColumn::Type::text},
               {"easting", FrameColumn::Type::whole},
               {"northing", FrameColumn::Type::whole},
               {"travel_km", FrameColumn::Type::real},
               {"capacity_minutes_per_week", FrameColumn::Type::whole},
               {"available", FrameColumn::Type::text},
               {"skills", FrameColumn::Type::text},
               {"languages", FrameColumn::Type::text},
               {"interests", FrameColumn::Type::text},
               {"experience", FrameColumn::Type::text},
               {"gender", FrameColumn::Type::text},
               {"rating", FrameColumn::Type::real},
               {"rating_count", FrameColumn::Type::whole},
               {"rating_at", FrameColumn::Type::date},
               {"accepts", FrameColumn::Type::text},
               {"min_minutes_per_week", FrameColumn::Type::whole},
               {"tariff", FrameColumn::Type::text},
               {"accredited", FrameColumn::Type::text}};
};

// Rates are real numbers of pounds in the frame and exact decimals again in its CSV.
// One price of a tariff; `days` empty: any day.
void write_price(Sheet& tariffs, const std::string& tariff, const char* service, const char* per,
                 std::int64_t pence, const char* days) {
  tariffs.row().text(0, tariff).text(1, service).text(2, per).real(3, pence, 100);
  if (*days != '\0') tariffs.text(4, days);
}

// Homecare agencies ask more at weekends (here 10 %) and on bank holidays (half as much again).
void write_agency(Sheet& tariffs, const std::string& tariff, const char* service,
                  std::int64_t pence) {
  write_price(tariffs, tariff, service, "hour", pence, "");
  write_price(tariffs, tariff, service, "hour", pence * 11 / 10, "sat-sun");
  write_price(tariffs, tariff, service, "hour", pence * 3 / 2, "bank_holiday");
}

}  // namespace

Sheet write_providers(const Setting& setting) { return Providers{setting}.write(); }

Sheet write_tariffs(const Setting& setting) {
  using enum FrameColumn::Type;
  Sheet tariffs{{"tariff", text}, {"service", text}, {"per", text}, {"rate", real}, {"days", text}};
  for (std::int64_t i = 1; i <= setting.sizes().agencies; ++i) {
    for (const char* service : {"personal_care", "support"}) {
      write_agency(tariffs, "t" + agency_id(i), service, setting.agency_rate(i));
    }
  }
  for (std::int64_t i = 1; i <= setting.sizes().assistants; ++i) {
    for (const char* service : {"support_assistant", "support", "personal_care"}) {
      write_price(tariffs, "t" + assistant_id(i), service, "hour", setting.assistant_rate(i), "");
    }
  }
  for (std::int64_t i = 1; i <= setting.sizes().day_services; ++i) {
    write_price(tariffs, "t" + day_service_id(i), "day", "session", setting.day_service_rate(i),
                "");
  }
  return tariffs;
}

}  // namespace kith::synth
