#!/usr/bin/env bash
# The provinces of Nepal, as the lists behind address forms have them.
#
# Versions   npm country-state-city 3.2.1, country-state-city-js 2.5.0, countries-states-cities 1.0.6,
#            country-state-picker 1.1.5, iso-3166-2 1.0.0; @koshmoney/countries 1.0.1 and
#            @countrystatecity/countries 1.0.9 as the measure; node 20
# Guess      Seven. They are in the constitution of 2015, and papers issued since name them.
# Behaviour  The most used lists offer the 14 zones and 5 development regions that were dissolved then,
#            as one list of 19, in which each place is in two entries; one offers 6 regions. No entry
#            is a province of today, yet Bagmati, Gandaki, Karnali and Lumbini, old zones, bear names
#            of provinces with other borders. The two younger packages have the seven.
# It matters Nobody in Madhesh or Sudurpashchim finds the province of their paper in a KYC form;
#            who picks "Karnali Zone" is stored with an area that no longer is; and the codes (KA, BA)
#            are none of today's (P6, P3).
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  country-state-city@3.2.1 country-state-city-js@2.5.0 countries-states-cities@1.0.6 \
  country-state-picker@1.1.5 iso-3166-2@1.0.0 @koshmoney/countries@1.0.1 @countrystatecity/countries@1.0.9
cat > provinces.js <<'JS'
const show = (list, names) => console.log(list, names.length + ':', names.sort().join(', '));
(async () => {
  const states = require('country-state-city').State.getStatesOfCountry('NP');
  show('country-state-city', states.map(state => `${state.name} (${state.isoCode})`));
  show('country-state-city-js', require('country-state-city-js').State('NP').map(state => state.name));
  const countries = require('countries-states-cities').default;
  const nepal = countries.getAllCountries().find(country => country.name === 'Nepal');
  show('countries-states-cities', countries.getStatesOfCountry(nepal.id).map(state => state.name));
  show('country-state-picker', require('country-state-picker').getStates('np'));
  show('iso-3166-2', Object.values(require('iso-3166-2').country('NP').sub).map(sub => `${sub.name} ${sub.type}`));
  show('@koshmoney/countries', require('@koshmoney/countries').subdivision.forCountry('NP').map(sub => `${sub.name} (${sub.code})`));
  const young = await require('@countrystatecity/countries').getStatesOfCountry('NP');
  show('@countrystatecity/countries', young.map(state => state.name));
})();
JS
node provinces.js | tee seen
diff - seen << 'EXPECTED'
country-state-city 19: Bagmati Zone (BA), Bheri Zone (BH), Central Region (1), Dhaulagiri Zone (DH), Eastern Development Region (4), Far-Western Development Region (5), Gandaki Zone (GA), Janakpur Zone (JA), Karnali Zone (KA), Kosi Zone (KO), Lumbini Zone (LU), Mahakali Zone (MA), Mechi Zone (ME), Mid-Western Region (2), Narayani Zone (NA), Rapti Zone (RA), Sagarmatha Zone (SA), Seti Zone (SE), Western Region (3)
country-state-city-js 19: Bagmati Zone, Bheri Zone, Central Region, Dhaulagiri Zone, Eastern Development Region, Far-Western Development Region, Gandaki Zone, Janakpur Zone, Karnali Zone, Kosi Zone, Lumbini Zone, Mahakali Zone, Mechi Zone, Mid-Western Region, Narayani Zone, Rapti Zone, Sagarmatha Zone, Seti Zone, Western Region
countries-states-cities 19: Bagmati Zone, Bheri Zone, Central Region, Dhaulagiri Zone, Eastern Development Region, Far-Western Development Region, Gandaki Zone, Janakpur Zone, Karnali Zone, Kosi Zone, Lumbini Zone, Mahakali Zone, Mechi Zone, Mid-Western Region, Narayani Zone, Rapti Zone, Sagarmatha Zone, Seti Zone, Western Region
country-state-picker 6: Madhya Pashchimanchal, Madhyamanchal, Pashchimanchal, Patheka, Purwanchal, Sudur Pashchimanchal
iso-3166-2 19: Bagmati Zone, Bheri Zone, Central Development region, Dhawalagiri Zone, Eastern Development region, Far Western Development region, Gandaki Zone, Janakpur Zone, Karnali Zone, Kosi Zone, Lumbini Zone, Madhya Pashchimanchal Development region, Mahakali Zone, Mechi Zone, Narayani Zone, Pashchimanchal Development region, Rapti Zone, Sagarmatha Zone, Seti Zone
@koshmoney/countries 7: Bagmati (NP-P3), Gandaki (NP-P4), Karnali (NP-P6), Koshi (NP-P1), Lumbini (NP-P5), Madhesh (NP-P2), Sudurpashchim (NP-P7)
@countrystatecity/countries 7: Bagmati, Gandaki, Karnali, Koshi, Lumbini, Madhesh, Sudurpashchim
EXPECTED
