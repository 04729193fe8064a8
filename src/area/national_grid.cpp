// At which metres of the British National Grid is a latitude and longitude of GPS?
#include <cmath>
#include <numbers>
#include <string>

#include "kith/area/places.hpp"
#include "kith/values/error.hpp"

// Ordnance Survey, "A guide to coordinate systems in Great Britain": annex A (ellipsoids and
// projection), annex B (Cartesian coordinates), annex C (transverse Mercator), §6.6 (the
// transformation from WGS 84 to OSGB36, good to about five metres).
namespace kith {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kSecond = kDegree / 3600;

struct Ellipsoid {
  double a = 0;
  double b = 0;
  double eccentricity_squared() const noexcept { return 1 - b * b / (a * a); }
};
// Semi-axes in metres (annex A): GRS80 is the ellipsoid of WGS 84, Airy 1830 that of the Grid.
constexpr Ellipsoid kGrs80 = {6378137.000, 6356752.3141};
constexpr Ellipsoid kAiry = {6377563.396, 6356256.909};

struct Cartesian {
  double x = 0;
  double y = 0;
  double z = 0;
};

struct Geographic {
  double latitude = 0;  // radians
  double longitude = 0;
};

// B1 to B5 with a height of 0, because homes are given without one; that moves a point by less than
// the transformation's own error.
Cartesian to_cartesian(Geographic at, const Ellipsoid& on) {
  const double e2 = on.eccentricity_squared();
  const double nu = on.a / std::sqrt(1 - e2 * std::pow(std::sin(at.latitude), 2));
  return {nu * std::cos(at.latitude) * std::cos(at.longitude),
          nu * std::cos(at.latitude) * std::sin(at.longitude),
          (1 - e2) * nu * std::sin(at.latitude)};
}

// The seven parameters of §6.6 from WGS 84 to OSGB36: shifts in metres, a scale in parts per
// million and rotations in seconds of arc.
Cartesian to_osgb36(Cartesian at) {
  constexpr double kScale = 1 + 20.4894e-6;
  constexpr double kTurnX = -0.1502 * kSecond;
  constexpr double kTurnY = -0.2470 * kSecond;
  constexpr double kTurnZ = -0.8421 * kSecond;
  return {-446.448 + at.x * kScale - at.y * kTurnZ + at.z * kTurnY,
          125.157 + at.x * kTurnZ + at.y * kScale - at.z * kTurnX,
          -542.060 - at.x * kTurnY + at.y * kTurnX + at.z * kScale};
}

// B6 to B8: the latitude has no closed form and is found by iteration.
Geographic to_geographic(Cartesian at, const Ellipsoid& on) {
  const double e2 = on.eccentricity_squared();
  const double p = std::hypot(at.x, at.y);
  double latitude = std::atan2(at.z, p * (1 - e2));
  for (int i = 0; i < 6; ++i) {  // each step gains three digits
    const double nu = on.a / std::sqrt(1 - e2 * std::pow(std::sin(latitude), 2));
    latitude = std::atan2(at.z + e2 * nu * std::sin(latitude), p);
  }
  return {latitude, std::atan2(at.y, at.x)};
}

// The true origin of the National Grid and what is added to its coordinates.
constexpr double kScaleOnMeridian = 0.9996012717;
constexpr double kLatitudeOfOrigin = 49 * kDegree;
constexpr double kLongitudeOfOrigin = -2 * kDegree;
constexpr double kEastingOfOrigin = 400'000;
constexpr double kNorthingOfOrigin = -100'000;

// The arc of the meridian from the origin; C3.
double meridian_arc(double latitude) {
  const double n = (kAiry.a - kAiry.b) / (kAiry.a + kAiry.b);
  const double less = latitude - kLatitudeOfOrigin;
  const double more = latitude + kLatitudeOfOrigin;
  const double n2 = n * n;
  const double n3 = n2 * n;
  return kAiry.b * kScaleOnMeridian *
         ((1 + n + 5.0 / 4 * n2 + 5.0 / 4 * n3) * less -
          (3 * n + 3 * n2 + 21.0 / 8 * n3) * std::sin(less) * std::cos(more) +
          (15.0 / 8 * n2 + 15.0 / 8 * n3) * std::sin(2 * less) * std::cos(2 * more) -
          35.0 / 24 * n3 * std::sin(3 * less) * std::cos(3 * more));
}

// The symbols and numerals are those of C1 to C5.
GridPoint projected(Geographic at) {
  const double e2 = kAiry.eccentricity_squared();
  const double sine = std::sin(at.latitude);
  const double cosine = std::cos(at.latitude);
  const double tangent2 = std::pow(std::tan(at.latitude), 2);
  const double tangent4 = tangent2 * tangent2;
  const double nu = kAiry.a * kScaleOnMeridian / std::sqrt(1 - e2 * sine * sine);
  const double rho = kAiry.a * kScaleOnMeridian * (1 - e2) / std::pow(1 - e2 * sine * sine, 1.5);
  const double eta2 = nu / rho - 1;

  const double i = meridian_arc(at.latitude) + kNorthingOfOrigin;
  const double ii = nu / 2 * sine * cosine;
  const double iii = nu / 24 * sine * std::pow(cosine, 3) * (5 - tangent2 + 9 * eta2);
  const double iiia = nu / 720 * sine * std::pow(cosine, 5) * (61 - 58 * tangent2 + tangent4);
  const double iv = nu * cosine;
  const double v = nu / 6 * std::pow(cosine, 3) * (nu / rho - tangent2);
  const double vi = nu / 120 * std::pow(cosine, 5) *
                    (5 - 18 * tangent2 + tangent4 + 14 * eta2 - 58 * tangent2 * eta2);

  const double east = at.longitude - kLongitudeOfOrigin;
  const double easting =
      kEastingOfOrigin + iv * east + v * std::pow(east, 3) + vi * std::pow(east, 5);
  const double northing =
      i + ii * std::pow(east, 2) + iii * std::pow(east, 4) + iiia * std::pow(east, 6);
  return {std::llround(easting), std::llround(northing)};
}

}  // namespace

GridPoint grid_point(double latitude, double longitude) {
  // The projection's series are made for Great Britain and grow wrong far outside it.
  const bool is_inside = latitude >= 49 && latitude <= 61 && longitude >= -9 && longitude <= 2;
  if (!is_inside) {
    throw Error{Code::range,
                "the British National Grid lies in 49 to 61 degrees north and -9 to 2 east"};
  }
  const Geographic wgs84 = {latitude * kDegree, longitude * kDegree};
  return projected(to_geographic(to_osgb36(to_cartesian(wgs84, kGrs80)), kAiry));
}

}  // namespace kith
