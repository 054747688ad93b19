/**
 * Folded words with which the name of a town, a village or an island begins that has a second one: «بني ملال», «سان خوان». As a table
 * they would be words, and no names of people.
 */
export const TOWN_BEGINNINGS: ReadonlySet<string> = new Set(
  (
    'بني بنو عين سيدي ام ابو بير وادي واد تل دير راس كفر بيت حاسي اولاد ايت برج قصر حمام خميس سوق دار تله جبل خربه ميت منيه شبين حي ' +
    'مرسي مزرعه عرب بو سي لاله مولاي ذي نجع منشاه ساقيه حلق تيزي قريه شط خان مجدل مرج باب ' +
    'سان سانت سانتا سانتو ساو لاس لوس نيو بورت بورتو بور كيب فورت مون مونت مونتي ريو'
  ).split(' '),
);
