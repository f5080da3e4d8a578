<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>GrowthPoles</name>
        <message>
            <source>Chart</source>
            <translation>График</translation>
        </message>
        <message>
            <source>These results have nothing to draw here.</source>
            <translation>В этих результатах здесь нечего показать.</translation>
        </message>
        <message>
            <source>Index and share</source>
            <translation>Индекс и доля</translation>
        </message>
        <message>
            <source>Index and location quotient</source>
            <translation>Индекс и коэффициент локализации</translation>
        </message>
        <message>
            <source>Moran scatter</source>
            <translation>Диаграмма Морана</translation>
        </message>
        <message>
            <source>Index over the years</source>
            <translation>Индекс по годам</translation>
        </message>
        <message>
            <source>Ranks over the years</source>
            <translation>Места по годам</translation>
        </message>
        <message>
            <source>Share over the years</source>
            <translation>Доля по годам</translation>
        </message>
        <message>
            <source>How the index is spread</source>
            <translation>Распределение индекса</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Индекс</translation>
        </message>
        <message>
            <source>Share, %</source>
            <translation>Доля, %</translation>
        </message>
        <message>
            <source>Location quotient</source>
            <translation>Коэффициент локализации</translation>
        </message>
        <message>
            <source>Moran's I = {value}, p = {p}</source>
            <translation>I Морана = {value}, p = {p}</translation>
        </message>
        <message>
            <source>Mean of the neighbours ({weights})</source>
            <translation>Среднее соседей ({weights})</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>среднее</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Регионы</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Год</translation>
        </message>
        <message>
            <source>Without a value, not drawn: {n}</source>
            <translation>Без значения, не показаны: {n}</translation>
        </message>
        <message>
            <source>zone {zones}</source>
            <translation>зона {zones}</translation>
        </message>
        <message>
            <source>Which chart</source>
            <translation>Какой график</translation>
        </message>
        <message>
            <source>Save Chart…</source>
            <translation>Сохранить график…</translation>
        </message>
        <message>
            <source>◆ candidate hub   ○ undetermined   ● other regions. Drag to select.</source>
            <translation>◆ кандидат в полюсы   ○ не определено   ● другие регионы. Обведите рамкой, чтобы выбрать.</translation>
        </message>
        <message>
            <source>Growth Poles</source>
            <translation>Полюса роста</translation>
        </message>
        <message>
            <source>{wanted} cannot be written; the results go to {folder}.</source>
            <translation>В {wanted} нельзя записать; результаты будут в {folder}.</translation>
        </message>
        <message>
            <source>Older results that could not be removed: {files}</source>
            <translation>Прежние результаты, которые не удалось убрать: {files}</translation>
        </message>
        <message>
            <source>Open Study</source>
            <translation>Открыть исследование</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Исследования</translation>
        </message>
        <message>
            <source>Save Study</source>
            <translation>Сохранить исследование</translation>
        </message>
        <message>
            <source>Study saved: {file}</source>
            <translation>Исследование сохранено: {file}</translation>
        </message>
        <message>
            <source>Open Results</source>
            <translation>Открыть результаты</translation>
        </message>
        <message>
            <source>Run a study or open results first.</source>
            <translation>Сначала выполните исследование или откройте результаты.</translation>
        </message>
        <message>
            <source>Compare with Other Results</source>
            <translation>Сравнить с другими результатами</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Результаты</translation>
        </message>
        <message>
            <source>Export List</source>
            <translation>Экспорт списка</translation>
        </message>
        <message>
            <source>Save Chart</source>
            <translation>Сохранить график</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Записано: {file}</translation>
        </message>
        <message>
            <source>Export Page as PDF and PNG</source>
            <translation>Экспорт страницы в PDF и PNG</translation>
        </message>
        <message>
            <source>The page shows results that are on the map: run a study first.</source>
            <translation>На странице показаны результаты, которые есть на карте: сначала выполните исследование.</translation>
        </message>
        <message>
            <source>{file} cannot be written: {why}</source>
            <translation>Не удаётся записать {file}: {why}</translation>
        </message>
        <message>
            <source>Kazakhstan, 16 regions (to June 2018)</source>
            <translation>Казахстан, 16 регионов (до июня 2018 г.)</translation>
        </message>
        <message>
            <source>Kazakhstan, 17 regions (2018 to 2022)</source>
            <translation>Казахстан, 17 регионов (2018–2022 гг.)</translation>
        </message>
        <message>
            <source>Kazakhstan, 20 regions (from June 2022)</source>
            <translation>Казахстан, 20 регионов (с июня 2022 г.)</translation>
        </message>
        <message>
            <source>Polygons of your own</source>
            <translation>Свои полигоны</translation>
        </message>
        <message>
            <source>Boundaries</source>
            <translation>Границы</translation>
        </message>
        <message>
            <source>Shortest shared border, km</source>
            <translation>Граница не короче, км</translation>
        </message>
        <message>
            <source>For shared border (rook): shorter ones make no neighbours</source>
            <translation>Для общей границы (ладья): более короткие не делают соседями</translation>
        </message>
        <message>
            <source>Layer of the project</source>
            <translation>Слой проекта</translation>
        </message>
        <message>
            <source>Selected features only</source>
            <translation>Только выделенные</translation>
        </message>
        <message>
            <source>or file</source>
            <translation>или файл</translation>
        </message>
        <message>
            <source>Layer in the file</source>
            <translation>Слой в файле</translation>
        </message>
        <message>
            <source>Column with codes</source>
            <translation>Столбец с кодами</translation>
        </message>
        <message>
            <source>Column with names</source>
            <translation>Столбец с названиями</translation>
        </message>
        <message>
            <source>Name of the division</source>
            <translation>Название деления</translation>
        </message>
        <message>
            <source>Stands in the results as the scheme; empty: the file's name</source>
            <translation>Стоит в результатах как схема; пусто: имя файла</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Данные</translation>
        </message>
        <message>
            <source>Table or indicator</source>
            <translation>Таблица или показатель</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Единица</translation>
        </message>
        <message>
            <source>Tables and indicators</source>
            <translation>Таблицы и показатели</translation>
        </message>
        <message>
            <source>Add Table…</source>
            <translation>Добавить таблицу…</translation>
        </message>
        <message>
            <source>Add Formula…</source>
            <translation>Добавить формулу…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>the layer “{layer}” is not in the project any more; edit the table</source>
            <translation>слоя «{layer}» больше нет в проекте; измените таблицу</translation>
        </message>
        <message>
            <source>From formulas</source>
            <translation>По формулам</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>ОК</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Neighbours and Poles</source>
            <translation>Соседи и полюса</translation>
        </message>
        <message>
            <source>Ask whether poles pull up their neighbours</source>
            <translation>Подтягивают ли полюса соседей</translation>
        </message>
        <message>
            <source>Poles</source>
            <translation>Полюса</translation>
        </message>
        <message>
            <source>Codes with commas, named before the numbers are seen; empty: the candidate hubs of the first year</source>
            <translation>Коды через запятую, названные до знакомства с числами; пусто: кандидаты первого года</translation>
        </message>
        <message>
            <source>Growth of</source>
            <translation>Рост показателя</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Матрица соседства</translation>
        </message>
        <message>
            <source>Who is a neighbour; a verdict pools them all</source>
            <translation>Кто чей сосед; вердикт сводит все матрицы в одну близость</translation>
        </message>
        <message>
            <source>Add Weights…</source>
            <translation>Добавить матрицу…</translation>
        </message>
        <message>
            <source>Cities inside Regions</source>
            <translation>Города внутри регионов</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Город</translation>
        </message>
        <message>
            <source>Region around it</source>
            <translation>Регион вокруг него</translation>
        </message>
        <message>
            <source>Tests and Strengths</source>
            <translation>Проверки и силы связи</translation>
        </message>
        <message>
            <source>Threshold of the test</source>
            <translation>Порог проверки</translation>
        </message>
        <message>
            <source>A p-value up to this counts in the verdict</source>
            <translation>p-значение не выше этого учитывается в выводе</translation>
        </message>
        <message>
            <source>Smallest effect of interest</source>
            <translation>Наименьший важный эффект</translation>
        </message>
        <message>
            <source>Points of growth of the closest region for each point of the pole's; below it an effect counts as none</source>
            <translation>Пункты роста ближайшего региона на каждый пункт роста полюса; меньший эффект считается отсутствующим</translation>
        </message>
        <message>
            <source>Simulated worlds</source>
            <translation>Смоделированные миры</translation>
        </message>
        <message>
            <source>For the error rates of each verdict; 0 leaves them out</source>
            <translation>Для частоты ошибок каждого вердикта; 0 — не моделировать</translation>
        </message>
        <message>
            <source>Permutations</source>
            <translation>Перестановки</translation>
        </message>
        <message>
            <source>Orders to draw where not all are taken</source>
            <translation>Число перестановок, если берутся не все</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>Затухание</translation>
        </message>
        <message>
            <source>Of a pole's influence from one step to the next</source>
            <translation>Влияния полюса от одного шага к следующему</translation>
        </message>
        <message>
            <source>Strengths of the lag</source>
            <translation>Пространственный лаг, ρ</translation>
        </message>
        <message>
            <source>Above 0 and below 1, with semicolons: 0.2; 0.4; 0.6</source>
            <translation>Больше 0 и меньше 1, через точку с запятой: 0.2; 0.4; 0.6</translation>
        </message>
        <message>
            <source>Level of the association map</source>
            <translation>Уровень карты связи</translation>
        </message>
        <message>
            <source>For p-values adjusted for all regions</source>
            <translation>Для p-значений с поправкой на число регионов</translation>
        </message>
        <message>
            <source>Years of association</source>
            <translation>Годы связи</translation>
        </message>
        <message>
            <source>With semicolons; empty: the first and the last</source>
            <translation>Через точку с запятой; пусто — первый и последний</translation>
        </message>
        <message>
            <source>Accept regions without a neighbour</source>
            <translation>Допускать регионы без соседей</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <source>a number is needed; got “{text}”</source>
            <translation>нужно число; получено «{text}»</translation>
        </message>
        <message>
            <source>a whole number is needed; got “{text}”</source>
            <translation>нужно целое число; получено «{text}»</translation>
        </message>
        <message>
            <source>a number of {low} or more is needed</source>
            <translation>нужно число не меньше {low}</translation>
        </message>
        <message>
            <source>a number from {low} to {high} is needed</source>
            <translation>нужно число от {low} до {high}</translation>
        </message>
        <message>
            <source>a text is needed</source>
            <translation>нужен текст</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(нет)</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Формула</translation>
        </message>
        <message>
            <source>Name in the results</source>
            <translation>Имя в результатах</translation>
        </message>
        <message>
            <source>Small Latin letters, digits and _</source>
            <translation>Строчные латинские буквы, цифры и _</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Ratio: one by another</source>
            <translation>Отношение: одно к другому</translation>
        </message>
        <message>
            <source>Count: a product</source>
            <translation>Количество: произведение</translation>
        </message>
        <message>
            <source>A ratio is computed on the regions of the study; a count where its factors came, and added up then</source>
            <translation>Отношение вычисляется по регионам исследования, количество — там, где даны множители, а затем складывается</translation>
        </message>
        <message>
            <source>Above the line</source>
            <translation>Числитель</translation>
        </message>
        <message>
            <source>Below the line</source>
            <translation>Знаменатель</translation>
        </message>
        <message>
            <source>Factors</source>
            <translation>Множители</translation>
        </message>
        <message>
            <source>Two or more; an indicator is taken once</source>
            <translation>Два или больше; каждый показатель берётся один раз</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Умножить на</translation>
        </message>
        <message>
            <source>Brings units together: 0.01 for a share in per cent</source>
            <translation>Согласует единицы: 0,01 для доли в процентах</translation>
        </message>
        <message>
            <source>Name for people</source>
            <translation>Понятное название</translation>
        </message>
        <message>
            <source>What Is Asked</source>
            <translation>Что исследуется</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Годы</translation>
        </message>
        <message>
            <source>First and last year, or years with commas: 2010–2016, 2020</source>
            <translation>Первый и последний год или годы через запятую: 2010–2016, 2020</translation>
        </message>
        <message>
            <source>Focus year</source>
            <translation>Год карты</translation>
        </message>
        <message>
            <source>Year of the map and of the hubs</source>
            <translation>Год, за который строится карта и ищутся полюса</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выберите…</translation>
        </message>
        <message>
            <source>Mean of the indicators present</source>
            <translation>Среднее имеющихся показателей</translation>
        </message>
        <message>
            <source>No value</source>
            <translation>Нет данных</translation>
        </message>
        <message>
            <source>Indicator missing</source>
            <translation>Если показателя нет</translation>
        </message>
        <message>
            <source>What a group of the index does where an indicator is missing. It is never read as zero, and there is no default: choose.</source>
            <translation>Как считается группа индекса, если показателя нет. Пропуск никогда не читается как ноль, и значения по умолчанию нет: выберите.</translation>
        </message>
        <message>
            <source>About the Study and Its Files</source>
            <translation>Исследование и файлы</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Short name, from which the results file is named</source>
            <translation>Короткое имя; по нему называется файл результатов</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Лицензия</translation>
        </message>
        <message>
            <source>Cite as</source>
            <translation>Ссылаться как</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Начальное число</translation>
        </message>
        <message>
            <source>The same seed gives the same random draws</source>
            <translation>То же начальное число даёт те же случайные выборки</translation>
        </message>
        <message>
            <source>Check claims</source>
            <translation>Утверждения</translation>
        </message>
        <message>
            <source>Those of the paper</source>
            <translation>Утверждения статьи</translation>
        </message>
        <message>
            <source>Published claims to recompute from these data</source>
            <translation>Опубликованные утверждения, пересчитываемые по этим данным</translation>
        </message>
        <message>
            <source>Language of the file</source>
            <translation>Язык файла</translation>
        </message>
        <message>
            <source>Titles and legends in the results file</source>
            <translation>Заголовки и легенды в файле результатов</translation>
        </message>
        <message>
            <source>Also write {format}</source>
            <translation>Записать и {format}</translation>
        </message>
        <message>
            <source>Also write a page for people (HTML)</source>
            <translation>Записать и страницу для читателей (HTML)</translation>
        </message>
        <message>
            <source>years are needed, as in 2010–2016 or 2010, 2013, 2016</source>
            <translation>нужны годы, например 2010–2016 или 2010, 2013, 2016</translation>
        </message>
        <message>
            <source>Hub Rule</source>
            <translation>Правило отбора полюсов</translation>
        </message>
        <message>
            <source>Look for candidate hubs</source>
            <translation>Искать кандидатов в полюсы</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Зоны</translation>
        </message>
        <message>
            <source>Zones of the index that a hub may have, with commas</source>
            <translation>Зоны индекса, допустимые для полюса, через запятую</translation>
        </message>
        <message>
            <source>Share of at least, %</source>
            <translation>Доля не менее, %</translation>
        </message>
        <message>
            <source>Share of the country's activity</source>
            <translation>Доля в итоге по стране</translation>
        </message>
        <message>
            <source>Other Evidence</source>
            <translation>Другие доводы</translation>
        </message>
        <message>
            <source>Quotient of</source>
            <translation>Коэффициент для</translation>
        </message>
        <message>
            <source>in</source>
            <translation>в составе</translation>
        </message>
        <message>
            <source>Location quotients from other sources</source>
            <translation>Коэффициенты локализации из других источников</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Добавить…</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Вид деятельности</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Итог</translation>
        </message>
        <message>
            <source>an indicator is to be chosen</source>
            <translation>нужно выбрать показатель</translation>
        </message>
        <message>
            <source>Ready-made values</source>
            <translation>Готовые значения</translation>
        </message>
        <message>
            <source>An indicator that is the index already; else the tree below</source>
            <translation>Показатель, который уже является индексом; иначе дерево ниже</translation>
        </message>
        <message>
            <source>Groups and indicators</source>
            <translation>Группы и показатели</translation>
        </message>
        <message>
            <source>Indicator to add</source>
            <translation>Добавляемый показатель</translation>
        </message>
        <message>
            <source>Add Indicator</source>
            <translation>Добавить показатель</translation>
        </message>
        <message>
            <source>Add Group</source>
            <translation>Добавить группу</translation>
        </message>
        <message>
            <source>Group or indicator</source>
            <translation>Группа или показатель</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Вес</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>Лучше</translation>
        </message>
        <message>
            <source>How It Is Built</source>
            <translation>Как он построен</translation>
        </message>
        <message>
            <source>Normalisation</source>
            <translation>Нормализация</translation>
        </message>
        <message>
            <source>How values of different units come to one scale</source>
            <translation>Как значения в разных единицах приводятся к одной шкале</translation>
        </message>
        <message>
            <source>Scale from</source>
            <translation>Шкала от</translation>
        </message>
        <message>
            <source>Scale to</source>
            <translation>Шкала до</translation>
        </message>
        <message>
            <source>Instead of a missing value</source>
            <translation>Вместо пропуска</translation>
        </message>
        <message>
            <source>Every value that is put in is marked in the results</source>
            <translation>Каждое подставленное значение отмечено в результатах</translation>
        </message>
        <message>
            <source>Years to look back</source>
            <translation>На сколько лет назад смотреть</translation>
        </message>
        <message>
            <source>Outliers</source>
            <translation>Выбросы</translation>
        </message>
        <message>
            <source>Done to an indicator and year with skewness above 2 and kurtosis above 3.5</source>
            <translation>Применяется к показателю и году с асимметрией выше 2 и эксцессом выше 3,5</translation>
        </message>
        <message>
            <source>Indicators known, at least, %</source>
            <translation>Известно не менее, %</translation>
        </message>
        <message>
            <source>A region and year with fewer has no index</source>
            <translation>У региона и года, где их меньше, индекса нет</translation>
        </message>
        <message>
            <source>Indicators in full</source>
            <translation>Показателей всего</translation>
        </message>
        <message>
            <source>How many the full index has; with fewer it is partial</source>
            <translation>Сколько их в полном индексе; если известно меньше, индекс неполный</translation>
        </message>
        <message>
            <source>Whole index</source>
            <translation>Весь индекс</translation>
        </message>
        <message>
            <source>higher</source>
            <translation>больше</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>меньше</translation>
        </message>
        <message>
            <source>group</source>
            <translation>группа</translation>
        </message>
        <message>
            <source>per cent of the leader</source>
            <translation>проценты от лидера</translation>
        </message>
        <message>
            <source>lowest to highest</source>
            <translation>от наименьшего к наибольшему</translation>
        </message>
        <message>
            <source>standard deviations from the mean</source>
            <translation>стандартные отклонения от среднего</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>место</translation>
        </message>
        <message>
            <source>percentile</source>
            <translation>процентиль</translation>
        </message>
        <message>
            <source>way to a target</source>
            <translation>путь к цели</translation>
        </message>
        <message>
            <source>between fixed goalposts</source>
            <translation>между опорными точками</translation>
        </message>
        <message>
            <source>arithmetic mean</source>
            <translation>среднее арифметическое</translation>
        </message>
        <message>
            <source>geometric mean</source>
            <translation>среднее геометрическое</translation>
        </message>
        <message>
            <source>harmonic mean</source>
            <translation>среднее гармоническое</translation>
        </message>
        <message>
            <source>power mean</source>
            <translation>степенное среднее</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>как записано</translation>
        </message>
        <message>
            <source>all equal</source>
            <translation>все равны</translation>
        </message>
        <message>
            <source>from comparisons in pairs (AHP)</source>
            <translation>из парных сравнений (МАИ)</translation>
        </message>
        <message>
            <source>from the first principal component</source>
            <translation>по первой главной компоненте</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ничего</translation>
        </message>
        <message>
            <source>mean of the other regions of the year</source>
            <translation>среднее других регионов за год</translation>
        </message>
        <message>
            <source>mean of the neighbours</source>
            <translation>среднее соседей</translation>
        </message>
        <message>
            <source>the last known value</source>
            <translation>последнее известное значение</translation>
        </message>
        <message>
            <source>left as they are</source>
            <translation>оставлены как есть</translation>
        </message>
        <message>
            <source>winsorised</source>
            <translation>винзоризованы</translation>
        </message>
        <message>
            <source>logarithm</source>
            <translation>логарифм</translation>
        </message>
        <message>
            <source>winsorised, then logarithm</source>
            <translation>винзоризованы, затем логарифм</translation>
        </message>
        <message>
            <source>power mean {power}</source>
            <translation>степенное среднее {power}</translation>
        </message>
        <message>
            <source>Add Pair</source>
            <translation>Добавить пару</translation>
        </message>
        <message>
            <source>two codes in each line are needed</source>
            <translation>в каждой строке нужны два кода</translation>
        </message>
        <message>
            <source>each code once on the left is needed</source>
            <translation>слева каждый код нужен один раз</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Цель</translation>
        </message>
        <message>
            <source>Value to reach, for the normalisation by targets</source>
            <translation>Значение, которого надо достичь, для нормализации по целям</translation>
        </message>
        <message>
            <source>The same in all years, whatever the direction</source>
            <translation>Одно и то же во все годы, при любом направлении</translation>
        </message>
        <message>
            <source>Goalpost of 0 %</source>
            <translation>Опорная точка 0 %</translation>
        </message>
        <message>
            <source>Goalpost of 100 %</source>
            <translation>Опорная точка 100 %</translation>
        </message>
        <message>
            <source>a weight above zero is needed; leave the part out instead</source>
            <translation>нужен вес больше нуля; иначе уберите эту часть</translation>
        </message>
        <message>
            <source>both goalposts or none</source>
            <translation>обе опорные точки или ни одной</translation>
        </message>
        <message>
            <source>a higher value than the other goalpost is needed</source>
            <translation>нужно значение больше другой опорной точки</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Среднее</translation>
        </message>
        <message>
            <source>Exponent</source>
            <translation>Показатель степени</translation>
        </message>
        <message>
            <source>1 is the arithmetic mean, −1 the harmonic one</source>
            <translation>1 — среднее арифметическое, −1 — гармоническое</translation>
        </message>
        <message>
            <source>Weights of its parts</source>
            <translation>Веса его частей</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Раздел</translation>
        </message>
        <message>
            <source>against</source>
            <translation>против</translation>
        </message>
        <message>
            <source>is</source>
            <translation>важность</translation>
        </message>
        <message>
            <source>Comparisons in pairs</source>
            <translation>Парные сравнения</translation>
        </message>
        <message>
            <source>Consistency ratio {ratio}; at most 0.10 is accepted</source>
            <translation>Отношение согласованности {ratio}; допускается не более 0,10</translation>
        </message>
        <message>
            <source>an exponent other than zero is needed</source>
            <translation>нужен показатель степени, отличный от нуля</translation>
        </message>
        <message>
            <source>two or more parts are needed to compare them</source>
            <translation>для сравнения нужны две части или больше</translation>
        </message>
        <message>
            <source>{times} times</source>
            <translation>×{times}</translation>
        </message>
        <message>
            <source>as important</source>
            <translation>так же важно</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>Оценки</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Оценка</translation>
        </message>
        <message>
            <source>From, %</source>
            <translation>От, %</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Зона</translation>
        </message>
        <message>
            <source>Add Grade</source>
            <translation>Добавить оценку</translation>
        </message>
        <message>
            <source>Grade a partial index too</source>
            <translation>Оценивать и неполный индекс</translation>
        </message>
        <message>
            <source>The limits are calibrated on all indicators of the full index</source>
            <translation>Границы выверены на всех показателях полного индекса</translation>
        </message>
        <message>
            <source>Specialisation</source>
            <translation>Специализация</translation>
        </message>
        <message>
            <source>Output, value added or employment of the industry</source>
            <translation>Выпуск, добавленная стоимость или занятость в отрасли</translation>
        </message>
        <message>
            <source>The same measure for the whole regional economy; without it there is no location quotient</source>
            <translation>Та же величина для всей экономики региона; без неё нет коэффициента локализации</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Население</translation>
        </message>
        <message>
            <source>No value means: none produced</source>
            <translation>Нет данных: не производится</translation>
        </message>
        <message>
            <source>For sources that print a dash where nothing is produced</source>
            <translation>Для источников, где прочерк означает отсутствие производства</translation>
        </message>
        <message>
            <source>Classes, Sectors, Interval</source>
            <translation>Классы, отрасли, интервал</translation>
        </message>
        <message>
            <source>Specialised from, %</source>
            <translation>Специализирован от, %</translation>
        </message>
        <message>
            <source>Middling from, %</source>
            <translation>Средний от, %</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>Отрасли</translation>
        </message>
        <message>
            <source>With the rest of the total they make Krugman's index</source>
            <translation>Вместе с остатком итога дают индекс Кругмана</translation>
        </message>
        <message>
            <source>Interval of the quotient</source>
            <translation>Интервал коэффициента</translation>
        </message>
        <message>
            <source>from counts of persons or firms</source>
            <translation>по числу людей или предприятий</translation>
        </message>
        <message>
            <source>from the rounding of the values</source>
            <translation>по округлению значений</translation>
        </message>
        <message>
            <source>Its coverage, %</source>
            <translation>Его покрытие, %</translation>
        </message>
        <message>
            <source>Without a national figure</source>
            <translation>Без итога по стране</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>нет значения</translation>
        </message>
        <message>
            <source>measure the regions with data</source>
            <translation>измерять по регионам с данными</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Таблица</translation>
        </message>
        <message>
            <source>A column for each indicator, one for the year</source>
            <translation>Столбец на каждый показатель и столбец года</translation>
        </message>
        <message>
            <source>Indicators and values in two columns</source>
            <translation>Показатели и значения в двух столбцах</translation>
        </message>
        <message>
            <source>Years are columns</source>
            <translation>Годы — столбцы</translation>
        </message>
        <message>
            <source>Form of the table</source>
            <translation>Вид таблицы</translation>
        </message>
        <message>
            <source>Column with regions</source>
            <translation>Столбец с регионами</translation>
        </message>
        <message>
            <source>Column with years</source>
            <translation>Столбец с годами</translation>
        </message>
        <message>
            <source>Column with indicators</source>
            <translation>Столбец с показателями</translation>
        </message>
        <message>
            <source>Column with values</source>
            <translation>Столбец со значениями</translation>
        </message>
        <message>
            <source>Indicators to read</source>
            <translation>Читаемые показатели</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Столбец</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>More about the Table</source>
            <translation>Подробнее о таблице</translation>
        </message>
        <message>
            <source>found from the names</source>
            <translation>определяется по названиям</translation>
        </message>
        <message>
            <source>found from the cells</source>
            <translation>определяется по ячейкам</translation>
        </message>
        <message>
            <source>Sheet or layer in the file</source>
            <translation>Лист или слой</translation>
        </message>
        <message>
            <source>Column with units</source>
            <translation>Столбец единиц</translation>
        </message>
        <message>
            <source>Column with flags</source>
            <translation>Столбец пометок</translation>
        </message>
        <message>
            <source>Division of its regions</source>
            <translation>Деление регионов</translation>
        </message>
        <message>
            <source>Decimal mark</source>
            <translation>Десятичный знак</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Кодировка</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Разделитель</translation>
        </message>
        <message>
            <source>(one year for all rows)</source>
            <translation>(один год для всех строк)</translation>
        </message>
        <message>
            <source>a column is to be chosen</source>
            <translation>нужно выбрать столбец</translation>
        </message>
        <message>
            <source>a layer or a file is to be chosen</source>
            <translation>нужно выбрать слой или файл</translation>
        </message>
        <message>
            <source>count (adds up)</source>
            <translation>количество (складывается)</translation>
        </message>
        <message>
            <source>ratio</source>
            <translation>отношение</translation>
        </message>
        <message>
            <source>index</source>
            <translation>индекс</translation>
        </message>
        <message>
            <source>How Sure Is It?</source>
            <translation>Насколько это надёжно?</translation>
        </message>
        <message>
            <source>Draw the index anew, many times</source>
            <translation>Многократно строить индекс</translation>
        </message>
        <message>
            <source>Gives probabilities of grades and hubs, intervals of ranks</source>
            <translation>Даёт вероятности оценок и полюсов, интервалы мест</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>Число повторов</translation>
        </message>
        <message>
            <source>Concentration of weights</source>
            <translation>Концентрация весов</translation>
        </message>
        <message>
            <source>Weights are drawn around those of the index: 100 moves them little, 10 much; empty: they stay</source>
            <translation>Веса выбираются вокруг весов индекса: 100 сдвигает мало, 10 — сильно; пусто: не меняются</translation>
        </message>
        <message>
            <source>Leave one indicator out</source>
            <translation>Исключать по показателю</translation>
        </message>
        <message>
            <source>Move values within their rounding</source>
            <translation>Сдвигать в пределах округления</translation>
        </message>
        <message>
            <source>Coverage of intervals, %</source>
            <translation>Покрытие, %</translation>
        </message>
        <message>
            <source>A grade is unsure below, %</source>
            <translation>Ненадёжна ниже, %</translation>
        </message>
        <message>
            <source>Probability below which it is hatched on the map</source>
            <translation>Вероятность, ниже которой она заштрихована на карте</translation>
        </message>
        <message>
            <source>Each draw takes one of those ticked; none: as the index has it</source>
            <translation>Каждый повтор берёт один из отмеченных; ничего: как в индексе</translation>
        </message>
        <message>
            <source>Choices to Draw From</source>
            <translation>Из чего выбирать</translation>
        </message>
        <message>
            <source>Number of neighbours</source>
            <translation>Число соседей</translation>
        </message>
        <message>
            <source>Length, km</source>
            <translation>Длина, км</translation>
        </message>
        <message>
            <source>Of the band or of the kernel; a kernel without it reaches to the neighbours asked</source>
            <translation>Полосы или ядра; ядро без неё доходит до заданных соседей</translation>
        </message>
        <message>
            <source>Power of the distance</source>
            <translation>Степень расстояния</translation>
        </message>
        <message>
            <source>Mass</source>
            <translation>Масса</translation>
        </message>
        <message>
            <source>What attracts: its value in the first year</source>
            <translation>Что притягивает: значение за первый год</translation>
        </message>
        <message>
            <source>GAL or Parquet file</source>
            <translation>Файл GAL или Parquet</translation>
        </message>
        <message>
            <source>Empty: made from the kind</source>
            <translation>Пусто: составляется по виду</translation>
        </message>
        <message>
            <source>a length above zero is needed</source>
            <translation>нужна длина больше нуля</translation>
        </message>
        <message>
            <source>all links of other weights (union)</source>
            <translation>все связи других весов (объединение)</translation>
        </message>
        <message>
            <source>common links of other weights (intersection)</source>
            <translation>общие связи других весов (пересечение)</translation>
        </message>
        <message>
            <source>shared border or point (queen)</source>
            <translation>общая граница или точка (ферзь)</translation>
        </message>
        <message>
            <source>shared border (rook)</source>
            <translation>общая граница (ладья)</translation>
        </message>
        <message>
            <source>shared border, city through its oblast</source>
            <translation>общая граница, город через свою область</translation>
        </message>
        <message>
            <source>shared border, city and oblast as one</source>
            <translation>общая граница, город и область как одно целое</translation>
        </message>
        <message>
            <source>nearest regions</source>
            <translation>ближайшие регионы</translation>
        </message>
        <message>
            <source>all within a distance</source>
            <translation>все в пределах расстояния</translation>
        </message>
        <message>
            <source>inverse distance</source>
            <translation>обратное расстояние</translation>
        </message>
        <message>
            <source>gravity: mass by distance</source>
            <translation>гравитация: масса и расстояние</translation>
        </message>
        <message>
            <source>kernel</source>
            <translation>ядро</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>из файла</translation>
        </message>
        <message>
            <source>QGIS ended before a study was saved ({time}).</source>
            <translation>QGIS завершился до сохранения исследования ({time}).</translation>
        </message>
        <message>
            <source>Bring It Back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>The results of this project are not at {file} any more; open them or run again.</source>
            <translation>Результатов этого проекта больше нет в {file}; откройте их или выполните расчёт снова.</translation>
        </message>
        <message>
            <source>This is a fault of Growth Poles, not of your data: {error}. The log messages panel, tab Growth Poles, has the details for a report.</source>
            <translation>Это ошибка самого модуля Growth Poles, а не ваших данных: {error}. Подробности для сообщения об ошибке — в панели сообщений журнала, вкладка Growth Poles.</translation>
        </message>
        <message>
            <source>Done: {found} candidate hubs, {open} regions undetermined. {file}</source>
            <translation>Готово. Кандидатов в полюсы: {found}; не определено: {open}. {file}</translation>
        </message>
        <message>
            <source>Zoom to Hubs</source>
            <translation>Приблизить к полюсам</translation>
        </message>
        <message>
            <source>Folder of the results</source>
            <translation>Папка результатов</translation>
        </message>
        <message>
            <source>Choose Folder…</source>
            <translation>Выбрать папку…</translation>
        </message>
        <message>
            <source>Beside the Project</source>
            <translation>Рядом с проектом</translation>
        </message>
        <message>
            <source>Open Folder</source>
            <translation>Открыть папку</translation>
        </message>
        <message>
            <source>Keep All Results</source>
            <translation>Хранить все результаты</translation>
        </message>
        <message>
            <source>Keep the Last 5 of a Study</source>
            <translation>Хранить последние 5 исследования</translation>
        </message>
        <message>
            <source>Replace the Last One of a Study</source>
            <translation>Заменять прежний результат исследования</translation>
        </message>
        <message>
            <source>Results in: {folder}</source>
            <translation>Результаты в: {folder}</translation>
        </message>
        <message>
            <source>How it was made</source>
            <translation>Как это получено</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <source>Candidate hubs and undetermined regions</source>
            <translation>Кандидаты в полюсы и неопределённые регионы</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>и ещё {n}</translation>
        </message>
        <message>
            <source>None: no region meets the rule, and none is undetermined.</source>
            <translation>Нет: правилу не отвечает ни один регион, и неопределённых тоже нет.</translation>
        </message>
        <message>
            <source>A candidate hub lies in zone {zones} of the index and has at least {share} of the national activity, both in {year}. A region without a deciding value is undetermined.</source>
            <translation>Кандидат в полюсы лежит в зоне {zones} индекса и имеет не менее {share} итога по стране, то и другое за {year} год. Регион без решающего значения не определён.</translation>
        </message>
        <message>
            <source>Where an indicator is missing, a group is the mean of those present.</source>
            <translation>Где показателя нет, группа — среднее имеющихся.</translation>
        </message>
        <message>
            <source>Where an indicator is missing, the group has no value.</source>
            <translation>Где показателя нет, у группы нет значения.</translation>
        </message>
        <message>
            <source>A missing value is never read as zero.</source>
            <translation>Пропуск никогда не читается как ноль.</translation>
        </message>
        <message>
            <source>Made with Growth Poles {version}, {date}.</source>
            <translation>Создано в Growth Poles {version}, {date}.</translation>
        </message>
        <message>
            <source>km</source>
            <translation>км</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>Отчёт…</translation>
        </message>
        <message>
            <source>One page with map, charts and reasons that opens in a browser</source>
            <translation>Страница с картой, графиками и пояснениями, которая открывается в браузере</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Исследование</translation>
        </message>
        <message>
            <source>Hubs</source>
            <translation>Полюса</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Графики</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Сравнение</translation>
        </message>
        <message>
            <source>Try with Sample &amp;Data</source>
            <translation>Попробовать на &amp;примере</translation>
        </message>
        <message>
            <source>Run the shipped study: ICT in 16 regions of Kazakhstan</source>
            <translation>Выполнить готовое исследование: ИКТ в 16 регионах Казахстана</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Open Study…</source>
            <translation>Открыть исследование…</translation>
        </message>
        <message>
            <source>Save Study…</source>
            <translation>Сохранить исследование…</translation>
        </message>
        <message>
            <source>Open Results…</source>
            <translation>Открыть результаты…</translation>
        </message>
        <message>
            <source>Compare with Other Results…</source>
            <translation>Сравнить с другими результатами…</translation>
        </message>
        <message>
            <source>Export List…</source>
            <translation>Экспорт списка…</translation>
        </message>
        <message>
            <source>Make Print Page</source>
            <translation>Создать страницу для печати</translation>
        </message>
        <message>
            <source>Export Page as PDF and PNG…</source>
            <translation>Экспорт страницы в PDF и PNG…</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Language of the dock and of map labels</source>
            <translation>Язык панели и подписей карты</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>As in QGIS</source>
            <translation>Как в QGIS</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>Ход выполнения</translation>
        </message>
        <message>
            <source>&amp;Check Match</source>
            <translation>&amp;Сопоставить</translation>
        </message>
        <message>
            <source>Show how the rows of the tables find their regions; runs nothing</source>
            <translation>Показать, как строки таблиц находят свои регионы; ничего не вычисляется</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Выполнить</translation>
        </message>
        <message>
            <source>median {value}</source>
            <translation>медиана {value}</translation>
        </message>
        <message>
            <source>100% is the leading region; | is the median</source>
            <translation>100 % — ведущий регион; | — медиана</translation>
        </message>
        <message>
            <source>Components of the index</source>
            <translation>Составляющие индекса</translation>
        </message>
        <message>
            <source>Choose Other Results…</source>
            <translation>Выбрать другие результаты…</translation>
        </message>
        <message>
            <source>Show regions that did not move</source>
            <translation>Показать и неизменившиеся регионы</translation>
        </message>
        <message>
            <source>What moved between two results</source>
            <translation>Что изменилось между двумя результатами</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Регион</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Вердикт</translation>
        </message>
        <message>
            <source>Grade in Variants</source>
            <translation>Оценка в вариантах</translation>
        </message>
        <message>
            <source>Hub in Variants</source>
            <translation>Полюс в вариантах</translation>
        </message>
        <message>
            <source>What changed most</source>
            <translation>Что изменилось сильнее всего</translation>
        </message>
        <message>
            <source>Choose a results file to see which regions moved against it, and why.</source>
            <translation>Выберите файл результатов, чтобы увидеть, какие регионы изменились по сравнению с ним и почему.</translation>
        </message>
        <message>
            <source>{moved} of {all} regions moved. Before: {before}. After: {after}.</source>
            <translation>Изменились {moved} из {all} регионов. До: {before}. После: {after}.</translation>
        </message>
        <message>
            <source>only in the earlier results</source>
            <translation>только в прежних результатах</translation>
        </message>
        <message>
            <source>only in the later results</source>
            <translation>только в новых результатах</translation>
        </message>
        <message>
            <source>{name}: known in one of the two only</source>
            <translation>{name}: известно только в одном из двух</translation>
        </message>
        <message>
            <source>{name}: {change} points of the index</source>
            <translation>{name}: {change} п. п. индекса</translation>
        </message>
        <message>
            <source>Why this region</source>
            <translation>Почему этот регион</translation>
        </message>
        <message>
            <source>Neighbours by</source>
            <translation>Соседство</translation>
        </message>
        <message>
            <source>The relation that says who counts as a neighbour</source>
            <translation>Связь, по которой регионы считаются соседями</translation>
        </message>
        <message>
            <source>Neighbours of the region</source>
            <translation>Соседи региона</translation>
        </message>
        <message>
            <source>Enter or double click: go there</source>
            <translation>Enter или двойной щелчок: перейти туда</translation>
        </message>
        <message>
            <source>Select a region in the list or on the map.</source>
            <translation>Выберите регион в списке или на карте.</translation>
        </message>
        <message>
            <source>Does it pull up its neighbours?</source>
            <translation>Подтягивает ли он соседей?</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>место {rank}</translation>
        </message>
        <message>
            <source>grade {grade}</source>
            <translation>оценка {grade}</translation>
        </message>
        <message>
            <source>Against leader and median</source>
            <translation>По сравнению с лидером и медианой</translation>
        </message>
        <message>
            <source>What speaks against it</source>
            <translation>Что говорит против</translation>
        </message>
        <message>
            <source>What it lacks to become a hub</source>
            <translation>Чего не хватает, чтобы стать полюсом</translation>
        </message>
        <message>
            <source>What speaks for it</source>
            <translation>Что говорит за</translation>
        </message>
        <message>
            <source>Filter regions</source>
            <translation>Фильтр регионов</translation>
        </message>
        <message>
            <source>Verdict to show</source>
            <translation>Какой вывод показать</translation>
        </message>
        <message>
            <source>All regions</source>
            <translation>Все регионы</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Кандидаты</translation>
        </message>
        <message>
            <source>Undetermined</source>
            <translation>Не определено</translation>
        </message>
        <message>
            <source>Not candidates</source>
            <translation>Не кандидаты</translation>
        </message>
        <message>
            <source>Regions and candidate hubs</source>
            <translation>Регионы и кандидаты в полюсы</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>{shown} of {all} regions</source>
            <translation>{shown} из {all} регионов</translation>
        </message>
        <message>
            <source>Zoom to Region</source>
            <translation>Приблизить к региону</translation>
        </message>
        <message>
            <source>Copy as Table</source>
            <translation>Копировать как таблицу</translation>
        </message>
        <message>
            <source>1 is the strongest candidate hub</source>
            <translation>1 — самый сильный кандидат</translation>
        </message>
        <message>
            <source>Name of the region</source>
            <translation>Название региона</translation>
        </message>
        <message>
            <source>What the hub rule says; undetermined is a result</source>
            <translation>Что даёт правило отбора; «не определено» — тоже результат</translation>
        </message>
        <message>
            <source>Grade of the index; its letter is the zone</source>
            <translation>Оценка по индексу; её буква — зона</translation>
        </message>
        <message>
            <source>The grade of most defensible variants, and in how many it comes out</source>
            <translation>Оценка большинства обоснованных вариантов и доля вариантов, где она получается</translation>
        </message>
        <message>
            <source>Index, leader = 100</source>
            <translation>Индекс, лидер = 100</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>Места</translation>
        </message>
        <message>
            <source>Best and worst rank of the index over the variants</source>
            <translation>Лучшее и худшее место по индексу среди вариантов</translation>
        </message>
        <message>
            <source>In how many defensible variants the hub rule is met</source>
            <translation>В какой доле обоснованных вариантов выполнено правило отбора</translation>
        </message>
        <message>
            <source>Share of the region in the national activity</source>
            <translation>Доля региона в итоге по стране</translation>
        </message>
        <message>
            <source>LQ</source>
            <translation>КЛ</translation>
        </message>
        <message>
            <source>Location quotient; above 1 the region is specialised</source>
            <translation>Коэффициент локализации; больше 1 — регион специализирован</translation>
        </message>
        <message>
            <source>LQ from–to</source>
            <translation>КЛ от–до</translation>
        </message>
        <message>
            <source>Interval of the location quotient</source>
            <translation>Интервал коэффициента локализации</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>Соседи</translation>
        </message>
        <message>
            <source>Whether the pole pulls its neighbours up (spread) or drains them</source>
            <translation>Подтягивает ли полюс соседей или вытягивает из них рост</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Обоснование</translation>
        </message>
        <message>
            <source>What speaks for the region (+) and what against it (−)</source>
            <translation>Что говорит в пользу региона (+) и что против (−)</translation>
        </message>
        <message>
            <source>How Rows Find Their Regions</source>
            <translation>Как строки нашли свои регионы</translation>
        </message>
        <message>
            <source>Match report</source>
            <translation>Отчёт о сопоставлении</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Строка</translation>
        </message>
        <message>
            <source>Matched by</source>
            <translation>По чему найдено</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Показатели</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Выполнить</translation>
        </message>
        <message>
            <source>Reading results</source>
            <translation>Чтение результатов</translation>
        </message>
        <message>
            <source>{file} is missing or is no results file of Growth Poles. Choose a GeoPackage that Growth Poles wrote.</source>
            <translation>{file} отсутствует или не является файлом результатов Growth Poles. Выберите GeoPackage, записанный Growth Poles.</translation>
        </message>
        <message>
            <source>no grade</source>
            <translation>нет оценки</translation>
        </message>
        <message>
            <source>{grade} in {share} of {draws} variants</source>
            <translation>{grade} в {share} из {draws} вариантов</translation>
        </message>
        <message>
            <source>the declared grade {grade} is unsure</source>
            <translation>заявленная оценка {grade} ненадёжна</translation>
        </message>
        <message>
            <source>rank {ranks} in {coverage} of them</source>
            <translation>место {ranks} в {coverage} из них</translation>
        </message>
        <message>
            <source>meets the hub rule in {share} of them</source>
            <translation>отвечает правилу отбора в {share} из них</translation>
        </message>
        <message>
            <source>location quotient {interval}, with {coverage} confidence</source>
            <translation>коэффициент локализации {interval} с доверием {coverage}</translation>
        </message>
        <message>
            <source>Probabilities of the grades</source>
            <translation>Вероятности оценок</translation>
        </message>
        <message>
            <source>What it hangs on</source>
            <translation>От чего это зависит</translation>
        </message>
        <message>
            <source>Change of the index when the indicator is left out</source>
            <translation>Изменение индекса без этого показателя</translation>
        </message>
        <message>
            <source>How sure is it?</source>
            <translation>Насколько это надёжно?</translation>
        </message>
        <message>
            <source>no index without it</source>
            <translation>без него индекса нет</translation>
        </message>
        <message>
            <source>Without {region}: rank {rank}</source>
            <translation>Без региона {region}: место {rank}</translation>
        </message>
        <message>
            <source>Regions by year</source>
            <translation>Регионы по годам</translation>
        </message>
        <message>
            <source>Growth Poles: grade by year</source>
            <translation>Полюса роста: оценка по годам</translation>
        </message>
        <message>
            <source>Growth Poles: neighbours</source>
            <translation>Полюса роста: соседи</translation>
        </message>
        <message>
            <source>Growth Poles: grade</source>
            <translation>Полюса роста: оценка по индексу</translation>
        </message>
        <message>
            <source>Growth Poles: share</source>
            <translation>Полюса роста: доля</translation>
        </message>
        <message>
            <source>Growth Poles: index and specialisation</source>
            <translation>Полюса роста: индекс и специализация</translation>
        </message>
        <message>
            <source>Growth Poles: movement between zones</source>
            <translation>Полюса роста: переход между зонами</translation>
        </message>
        <message>
            <source>Growth Poles: candidate hubs</source>
            <translation>Полюса роста: кандидаты</translation>
        </message>
        <message>
            <source>Growth Poles: local association</source>
            <translation>Полюса роста: локальная связь с соседями</translation>
        </message>
        <message>
            <source>Growth Poles: {question}</source>
            <translation>Полюса роста: {question}</translation>
        </message>
        <message>
            <source>Growth Poles needs Python {needed} or newer; this QGIS has {version}. A newer QGIS brings a newer Python.</source>
            <translation>Модулю Growth Poles нужен Python {needed} или новее; в этом QGIS — {version}. Более новый QGIS содержит более новый Python.</translation>
        </message>
        <message>
            <source>Growth Poles needs NumPy, which QGIS normally brings and this one lacks. Install it as QGIS was installed (Debian, Ubuntu: apt install python3-numpy).</source>
            <translation>Модулю Growth Poles нужен NumPy, который обычно поставляется с QGIS, но здесь его нет. Установите его тем же способом, что и QGIS (Debian, Ubuntu: apt install python3-numpy).</translation>
        </message>
        <message>
            <source>Variable</source>
            <translation>Показатель</translation>
        </message>
        <message>
            <source>What the variable is</source>
            <translation>Что это за показатель</translation>
        </message>
        <message>
            <source>A ratio</source>
            <translation>Отношение</translation>
        </message>
        <message>
            <source>An amount, which adds up</source>
            <translation>Количество, складывается</translation>
        </message>
        <message>
            <source>An index</source>
            <translation>Индекс</translation>
        </message>
        <message>
            <source>Decides what may happen between schemes of regions.</source>
            <translation>От этого зависит, как показатель переходит между схемами регионов.</translation>
        </message>
        <message>
            <source>The same seed gives the same figures.</source>
            <translation>При том же начальном числе получаются те же результаты.</translation>
        </message>
        <message>
            <source>Association with neighbours</source>
            <translation>Связь с соседями</translation>
        </message>
        <message>
            <source>Moran's I, Geary's C and local association</source>
            <translation>Индексы Морана и Гири и локальная связь</translation>
        </message>
        <message>
            <source>Global Moran's I and related measures, and local association of every region, with permutation p-values, adjusted for the number of regions, and the smallest p-value that so few neighbours can reach. With few regions nothing may be significant; that is a result.</source>
            <translation>Глобальный индекс Морана и родственные меры, а также локальная связь каждого региона: перестановочные p-значения с поправкой на число регионов и наименьшее p-значение, достижимое при столь малом числе соседей. Когда регионов мало, значимого может не оказаться — это тоже результат.</translation>
        </message>
        <message>
            <source>Local association</source>
            <translation>Локальная связь</translation>
        </message>
        <message>
            <source>Global association</source>
            <translation>Глобальная связь с соседями</translation>
        </message>
        <message>
            <source>Local association in all years</source>
            <translation>Локальная связь с соседями за все годы</translation>
        </message>
        <message>
            <source>Diffusion from poles</source>
            <translation>Распространение роста от полюсов</translation>
        </message>
        <message>
            <source>Whether poles pull up their neighbours</source>
            <translation>Подтягивают ли полюса соседей</translation>
        </message>
        <message>
            <source>Of each pole: spread, backwash or undetermined, with the evidence. Undetermined is a result. Name poles before you look at the figures. Weights by several definitions at once, as an answer needs them, are set in a study (Run study).</source>
            <translation>Для каждого полюса: распространение, обратный эффект или «не определено» — с обоснованием. «Не определено» — тоже результат. Называйте полюса до знакомства с числами. Сразу несколько матриц соседства, которых требует надёжный ответ, задаются в исследовании («Выполнить исследование»).</translation>
        </message>
        <message>
            <source>Codes of the regions, with commas between them.</source>
            <translation>Коды регионов через запятую.</translation>
        </message>
        <message>
            <source>Rings around poles</source>
            <translation>Кольца вокруг полюсов</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>Выводы</translation>
        </message>
        <message>
            <source>Evidence of the poles</source>
            <translation>Обоснование по полюсам</translation>
        </message>
        <message>
            <source>Means by ring</source>
            <translation>Средние по кольцам</translation>
        </message>
        <message>
            <source>Candidate hubs</source>
            <translation>Кандидаты в полюсы роста</translation>
        </message>
        <message>
            <source>Regions that can carry a cluster, with the evidence</source>
            <translation>Регионы, где возможен кластер, с обоснованием</translation>
        </message>
        <message>
            <source>A candidate hub lies in one of the zones of the index and has at least the share of the national activity, both in the focus year. A region without a deciding value is undetermined, which is no no. Every region comes with what speaks for and against it.</source>
            <translation>Кандидат в полюсы лежит в одной из зон индекса и имеет не менее заданной доли в итоге по стране — то и другое за год карты. Регион без решающего значения не определён, и это не «нет». Для каждого региона указано, что говорит за и против.</translation>
        </message>
        <message>
            <source>Output, value added or employment of the industry.</source>
            <translation>Выпуск, добавленная стоимость или занятость в отрасли.</translation>
        </message>
        <message>
            <source>Total of all activities</source>
            <translation>Итог по всем видам деятельности</translation>
        </message>
        <message>
            <source>The same measure for the whole economy of the region.</source>
            <translation>Та же величина для всей экономики региона.</translation>
        </message>
        <message>
            <source>Of the index, with commas between them.</source>
            <translation>Зоны индекса через запятую.</translation>
        </message>
        <message>
            <source>Least share of the national activity</source>
            <translation>Наименьшая доля в итоге по стране</translation>
        </message>
        <message>
            <source>Between 0 and 1.</source>
            <translation>От 0 до 1.</translation>
        </message>
        <message>
            <source>Regions with hubs</source>
            <translation>Регионы с кандидатами в полюсы</translation>
        </message>
        <message>
            <source>Number of candidate hubs</source>
            <translation>Число кандидатов в полюсы</translation>
        </message>
        <message>
            <source>Number of undetermined regions</source>
            <translation>Число неопределённых регионов</translation>
        </message>
        <message>
            <source>Indicators, higher is better</source>
            <translation>Показатели: больше — лучше</translation>
        </message>
        <message>
            <source>Each is taken in per cent of the leading region.</source>
            <translation>Каждый берётся в процентах от ведущего региона.</translation>
        </message>
        <message>
            <source>Indicators, lower is better</source>
            <translation>Показатели: меньше — лучше</translation>
        </message>
        <message>
            <source>The smallest value leads.</source>
            <translation>Лидер — наименьшее значение.</translation>
        </message>
        <message>
            <source>Ready-made index (0 to 100)</source>
            <translation>Готовый индекс (от 0 до 100)</translation>
        </message>
        <message>
            <source>Instead of indicators.</source>
            <translation>Вместо показателей.</translation>
        </message>
        <message>
            <source>Where an indicator is missing</source>
            <translation>Если показателя нет</translation>
        </message>
        <message>
            <source>The index has no value</source>
            <translation>У индекса нет значения</translation>
        </message>
        <message>
            <source>The index is the mean of those present</source>
            <translation>Индекс — среднее имеющихся показателей</translation>
        </message>
        <message>
            <source>Choose indicators, each once, or one column with a ready-made index.</source>
            <translation>Выберите показатели, каждый один раз, или один столбец с готовым индексом.</translation>
        </message>
        <message>
            <source>Index with grades</source>
            <translation>Индекс с оценками</translation>
        </message>
        <message>
            <source>Indicators to an index with ranks, grades and zones</source>
            <translation>Из показателей — индекс с местами, оценками и зонами</translation>
        </message>
        <message>
            <source>Each indicator is taken in per cent of the leading region of its year; the index is their mean. Grades C to A have limits at 20, 30, 40, 50, 60 and 70 %. Groups, weights and limits of your own are set in a study (Run study). Where the leading region has zero, the indicator has no value that year.</source>
            <translation>Каждый показатель берётся в процентах от ведущего региона того же года; индекс — их среднее. Границы оценок от C до A: 20, 30, 40, 50, 60 и 70 %. Свои группы, веса и границы задаются в исследовании («Выполнить исследование»). Если у ведущего региона ноль, у показателя в этом году нет значения.</translation>
        </message>
        <message>
            <source>Regions with the index</source>
            <translation>Регионы с индексом</translation>
        </message>
        <message>
            <source>Join table to regions</source>
            <translation>Присоединить таблицу к регионам</translation>
        </message>
        <message>
            <source>Brings the rows of a table to their regions</source>
            <translation>Находит для строк таблицы их регионы</translation>
        </message>
        <message>
            <source>Finds the region of every row by code or name (English, Russian, Kazakh, former names), across reforms of the regions: amounts on a later scheme are added up, ratios are not. Missing stays missing. The match report says of every row what became of it; a name that could be two regions is an error and never a guess.</source>
            <translation>Находит регион каждой строки по коду или названию (английскому, русскому, казахскому, прежнему), в том числе через изменения деления: количества по более поздней схеме складываются, отношения — нет. Пропуск остаётся пропуском. Отчёт о сопоставлении говорит о каждой строке, что с ней стало; название, подходящее двум регионам, — ошибка, а не догадка.</translation>
        </message>
        <message>
            <source>Columns to join</source>
            <translation>Присоединяемые столбцы</translation>
        </message>
        <message>
            <source>Figures; marks of missing values stay missing.</source>
            <translation>Числа; знаки пропуска остаются пропусками.</translation>
        </message>
        <message>
            <source>What the columns hold</source>
            <translation>Что в столбцах</translation>
        </message>
        <message>
            <source>Ratios, which do not add up</source>
            <translation>Отношения, не складываются</translation>
        </message>
        <message>
            <source>Amounts, which add up</source>
            <translation>Количества, складываются</translation>
        </message>
        <message>
            <source>Indices, which do not add up</source>
            <translation>Индексы, не складываются</translation>
        </message>
        <message>
            <source>Joined regions</source>
            <translation>Регионы с присоединёнными данными</translation>
        </message>
        <message>
            <source>Run study</source>
            <translation>Выполнить исследование</translation>
        </message>
        <message>
            <source>Runs a study file into one styled GeoPackage of results</source>
            <translation>Выполняет файл исследования и записывает один оформленный GeoPackage с результатами</translation>
        </message>
        <message>
            <source>Reads the tables and boundaries that a study file (TOML) names and computes the index with grades, specialisation, candidate hubs and, unless it is left out, whether the poles pull up their neighbours. The results are the same as those of the command line: one GeoPackage with layers, tables, styles and the record of the run. Study: a TOML file, or paper or kazakhstan-official for a shipped study. Focus year: instead of the study's.</source>
            <translation>Читает таблицы и границы, которые называет файл исследования (TOML), и вычисляет индекс с оценками, специализацию, кандидатов в полюсы и, если это не отключено, подтягивают ли полюса соседей. Результаты те же, что и у командной строки: один GeoPackage со слоями, таблицами, стилями и записью о выполнении. Исследование: файл TOML либо paper или kazakhstan-official для готового исследования. Год карты: вместо заданного в исследовании.</translation>
        </message>
        <message>
            <source>With the diffusion</source>
            <translation>С распространением роста</translation>
        </message>
        <message>
            <source>Whether poles pull up their neighbours takes longer.</source>
            <translation>Ответ, подтягивают ли полюса соседей, занимает больше времени.</translation>
        </message>
        <message>
            <source>It appears whole or not at all.</source>
            <translation>Файл появляется целиком или не появляется вовсе.</translation>
        </message>
        <message>
            <source>Sensitivity of the index</source>
            <translation>Чувствительность индекса</translation>
        </message>
        <message>
            <source>How sure each grade and each hub is, and what it hangs on</source>
            <translation>Насколько надёжны каждая оценка и каждый полюс и от чего они зависят</translation>
        </message>
        <message>
            <source>Computes the index of a study anew, as often as its section [uncertainty] says, each time with other choices that its author would defend: how indicators are made comparable, weights, means, an indicator left out, rounding. Gives intervals of index and rank, the probability of every grade and of being a candidate hub, and which choice moves the ranks most. Regions whose grade is less probable than the study asks are hatched.</source>
            <translation>Строит индекс исследования заново столько раз, сколько указано в его разделе [uncertainty], каждый раз с другими решениями, которые его автор готов защищать: нормализация показателей, веса, средние, исключение показателя, округление. Даёт интервалы индекса и места, вероятность каждой оценки и того, что регион — кандидат в полюсы, и показывает, какой выбор сильнее всего сдвигает места. Регионы, чья оценка менее вероятна, чем требует исследование, заштрихованы.</translation>
        </message>
        <message>
            <source>Instead of the study's.</source>
            <translation>Вместо заданного в исследовании.</translation>
        </message>
        <message>
            <source>Regions with probabilities</source>
            <translation>Регионы с вероятностями</translation>
        </message>
        <message>
            <source>Probabilities of grades</source>
            <translation>Вероятности оценок</translation>
        </message>
        <message>
            <source>Probabilities of zones</source>
            <translation>Вероятности зон</translation>
        </message>
        <message>
            <source>Which choice matters</source>
            <translation>Какой выбор важен</translation>
        </message>
        <message>
            <source>One left out</source>
            <translation>Исключение по одному</translation>
        </message>
        <message>
            <source>The study has no section [uncertainty]: which choices can be defended is its author's to say. Open it in the dock, choose them and save it.</source>
            <translation>В исследовании нет раздела [uncertainty]: какие решения можно защищать, говорит его автор. Откройте исследование в панели, выберите их и сохраните.</translation>
        </message>
        <message>
            <source>Specialisation and concentration</source>
            <translation>Специализация и концентрация</translation>
        </message>
        <message>
            <source>Shares, location quotients and concentration of an activity</source>
            <translation>Доли, коэффициенты локализации и концентрация вида деятельности</translation>
        </message>
        <message>
            <source>Location share in the national total, location quotient (also its log, symmetric, additive and standardised forms), excess, Krugman's index, and Hoover, locational Gini, Herfindahl, Theil and Williamson for all regions together. Without the total of all activities there are no quotients, and the reason stands beside them.</source>
            <translation>Доля в итоге по стране, коэффициент локализации (а также его логарифмическая, симметричная, аддитивная и стандартизованная формы), избыток, индекс Кругмана, а для всех регионов вместе — индексы Гувера, Херфиндаля, Тейла и Уильямсона и локационный коэффициент Джини. Без итога по всем видам деятельности коэффициентов нет, и причина указана рядом.</translation>
        </message>
        <message>
            <source>Sectors of Krugman's index</source>
            <translation>Отрасли для индекса Кругмана</translation>
        </message>
        <message>
            <source>With the rest of the total as the last sector.</source>
            <translation>Остаток итога — последняя отрасль.</translation>
        </message>
        <message>
            <source>Regions with shares</source>
            <translation>Регионы с долями</translation>
        </message>
        <message>
            <source>Measures of specialisation</source>
            <translation>Меры специализации</translation>
        </message>
        <message>
            <source>Measures of concentration</source>
            <translation>Меры концентрации</translation>
        </message>
        <message>
            <source>Study (TOML file, or the name of a shipped study)</source>
            <translation>Исследование (файл TOML или имя готового исследования)</translation>
        </message>
        <message>
            <source>Shipped studies: paper, kazakhstan-official.</source>
            <translation>Готовые исследования: paper, kazakhstan-official.</translation>
        </message>
        <message>
            <source>Polygons of your own; left empty, regions of Kazakhstan are taken.</source>
            <translation>Ваши полигоны; если пусто, берутся регионы Казахстана.</translation>
        </message>
        <message>
            <source>Of the polygons; one of the two is needed with them.</source>
            <translation>Столбец полигонов; вместе с ними нужен один из двух.</translation>
        </message>
        <message>
            <source>Regions of Kazakhstan</source>
            <translation>Регионы Казахстана</translation>
        </message>
        <message>
            <source>16 regions (to June 2018)</source>
            <translation>16 регионов (до июня 2018 г.)</translation>
        </message>
        <message>
            <source>17 regions (2018 to 2022)</source>
            <translation>17 регионов (2018–2022 гг.)</translation>
        </message>
        <message>
            <source>20 regions (from June 2022)</source>
            <translation>20 регионов (с июня 2022 г.)</translation>
        </message>
        <message>
            <source>Taken where no polygons are given.</source>
            <translation>Берутся, если полигоны не заданы.</translation>
        </message>
        <message>
            <source>Shortest shared border in km</source>
            <translation>Наименьшая общая граница, км</translation>
        </message>
        <message>
            <source>One row a region, or a region and year; it may be the polygon layer itself.</source>
            <translation>Строка на регион или на регион и год; это может быть и сам слой полигонов.</translation>
        </message>
        <message>
            <source>Column that names the regions</source>
            <translation>Столбец, называющий регионы</translation>
        </message>
        <message>
            <source>Codes or names, in any of the spellings in use.</source>
            <translation>Коды или названия в любом из принятых написаний.</translation>
        </message>
        <message>
            <source>Left empty, the whole table is of one year.</source>
            <translation>Если пусто, вся таблица за один год.</translation>
        </message>
        <message>
            <source>Year that is shown; the last one of the table where it is left empty. Without a column of years it is the year of the table.</source>
            <translation>Год, который показывается; если пусто — последний в таблице. Без столбца с годами это год таблицы.</translation>
        </message>
        <message>
            <source>Where the activity has no value</source>
            <translation>Если у вида деятельности нет значения</translation>
        </message>
        <message>
            <source>It is unknown</source>
            <translation>Оно неизвестно</translation>
        </message>
        <message>
            <source>The region has none of it</source>
            <translation>В регионе его нет</translation>
        </message>
        <message>
            <source>Some sources print a dash for regions that do not produce. While a value is unknown, so is the national total.</source>
            <translation>В некоторых источниках прочерк означает, что в регионе производства нет. Пока значение неизвестно, неизвестен и итог по стране.</translation>
        </message>
        <message>
            <source>Choose the column with the codes or with the names of the polygons.</source>
            <translation>Выберите столбец с кодами или с названиями полигонов.</translation>
        </message>
        <message>
            <source>Column {column} of {table} holds no years.</source>
            <translation>В столбце {column} таблицы {table} нет годов.</translation>
        </message>
        <message>
            <source>The table has no year {year}; it has {years}.</source>
            <translation>В таблице нет года {year}; в ней есть {years}.</translation>
        </message>
        <message>
            <source>Shared border or point (queen)</source>
            <translation>Общая граница или точка (ферзь)</translation>
        </message>
        <message>
            <source>Nearest centres</source>
            <translation>Ближайшие центры</translation>
        </message>
        <message>
            <source>Centres within a distance</source>
            <translation>Центры в пределах расстояния</translation>
        </message>
        <message>
            <source>Inverse distance of centres</source>
            <translation>Обратное расстояние между центрами</translation>
        </message>
        <message>
            <source>Kernel over the distance of centres</source>
            <translation>Ядро по расстоянию между центрами</translation>
        </message>
        <message>
            <source>From a GAL file</source>
            <translation>Из файла GAL</translation>
        </message>
        <message>
            <source>Shared border (rook)</source>
            <translation>Общая граница (ладья)</translation>
        </message>
        <message>
            <source>Queen: regions that touch in at least a point. Rook: regions that share a border of positive length.</source>
            <translation>Ферзь: регионы, которые касаются хотя бы в точке. Ладья: регионы с общей границей ненулевой длины.</translation>
        </message>
        <message>
            <source>Number of nearest centres</source>
            <translation>Число ближайших центров</translation>
        </message>
        <message>
            <source>Distance or bandwidth in km</source>
            <translation>Расстояние или ширина ядра, км</translation>
        </message>
        <message>
            <source>Used by the kinds of neighbours that need it.</source>
            <translation>Используется теми видами соседства, которым это нужно.</translation>
        </message>
        <message>
            <source>GAL file</source>
            <translation>Файл GAL</translation>
        </message>
        <message>
            <source>Neighbours by the codes of the regions.</source>
            <translation>Соседи по кодам регионов.</translation>
        </message>
        <message>
            <source>Choose the GAL file of the neighbours</source>
            <translation>Выберите файл GAL с соседями</translation>
        </message>
        <message>
            <source>Neighbours of regions</source>
            <translation>Соседи регионов</translation>
        </message>
        <message>
            <source>Who is whose neighbour, as lines with weights</source>
            <translation>Кто чей сосед: линии с весами</translation>
        </message>
        <message>
            <source>One line from centre to centre for each region and neighbour, with its row-standardised weight. Small gaps and overlaps along borders are bridged and told in the log.</source>
            <translation>По одной линии от центра до центра для каждого региона и соседа, с весом, нормированным по строке. Малые зазоры и перекрытия вдоль границ преодолеваются и названы в журнале.</translation>
        </message>
        <message>
            <source>Neighbours as GAL</source>
            <translation>Соседи в формате GAL</translation>
        </message>
        <message>
            <source>Growth Poles: {study}</source>
            <translation>Полюса роста: {study}</translation>
        </message>
        <message>
            <source>Growth Poles: matching rows</source>
            <translation>Полюса роста: сопоставление строк</translation>
        </message>
        <message>
            <source>innovation susceptibility</source>
            <translation>инновационная восприимчивость</translation>
        </message>
        <message>
            <source>innovation activity</source>
            <translation>инновационная активность</translation>
        </message>
        <message>
            <source>Innovation development index</source>
            <translation>Индекс инновационного развития</translation>
        </message>
        <message>
            <source>ICT output</source>
            <translation>Объём продукции ИКТ</translation>
        </message>
        <message>
            <source>Labour productivity: GRP per employed person (D)</source>
            <translation>Производительность труда: ВРП на одного занятого (D)</translation>
        </message>
        <message>
            <source>Return on fixed assets: GRP per tenge of fixed assets (F, from 2013)</source>
            <translation>Фондоотдача: ВРП на тенге основных средств (F, с 2013 г.)</translation>
        </message>
        <message>
            <source>Sustainability of production: GRP per tonne of air emissions (E, a choice: the paper does not say)</source>
            <translation>Экологичность производства: ВРП на тонну выбросов в атмосферу (E, наш выбор: в статье не указано)</translation>
        </message>
        <message>
            <source>R&amp;D expenditure per employed person (A)</source>
            <translation>Затраты на НИОКР на одного занятого (A)</translation>
        </message>
        <message>
            <source>Gross regional product, with net taxes on products</source>
            <translation>Валовой региональный продукт с чистыми налогами на продукты</translation>
        </message>
        <message>
            <source>Gross value added of information and communication (section J)</source>
            <translation>Валовая добавленная стоимость: информация и связь (секция J)</translation>
        </message>
        <message>
            <source>Gross value added of industry</source>
            <translation>Валовая добавленная стоимость промышленности</translation>
        </message>
        <message>
            <source>Employed persons</source>
            <translation>Занятое население</translation>
        </message>
        <message>
            <source>Population on 1 January</source>
            <translation>Население на 1 января</translation>
        </message>
        <message>
            <source>Fixed assets at initial cost, end of year</source>
            <translation>Основные средства по первоначальной стоимости, на конец года</translation>
        </message>
        <message>
            <source>Air emissions of stationary sources</source>
            <translation>Выбросы в атмосферу от стационарных источников</translation>
        </message>
        <message>
            <source>R&amp;D expenditure in GRP</source>
            <translation>Затраты на НИОКР в ВРП</translation>
        </message>
        <message>
            <source>R&amp;D expenditure</source>
            <translation>Затраты на НИОКР</translation>
        </message>
        <message>
            <source>million KZT</source>
            <translation>млн тенге</translation>
        </message>
        <message>
            <source>thousand persons</source>
            <translation>тыс. человек</translation>
        </message>
        <message>
            <source>persons</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>thousand tonnes</source>
            <translation>тыс. тонн</translation>
        </message>
        <message>
            <source>% of GRP</source>
            <translation>% ВРП</translation>
        </message>
        <message>
            <source>thousand KZT per person</source>
            <translation>тыс. тенге на человека</translation>
        </message>
        <message>
            <source>KZT per KZT</source>
            <translation>тенге на тенге</translation>
        </message>
        <message>
            <source>thousand KZT per tonne</source>
            <translation>тыс. тенге на тонну</translation>
        </message>
        <message>
            <source>ICT growth poles of Kazakhstan, 16 regions, 2010–2016</source>
            <translation>Полюса роста ИКТ Казахстана, 16 регионов, 2010–2016</translation>
        </message>
        <message>
            <source>ICT in the regions of Kazakhstan, official statistics 2010–2023</source>
            <translation>ИКТ в регионах Казахстана, официальная статистика, 2010–2023</translation>
        </message>
        <message>
            <source>Location quotient of ICT value added against GRP, official statistics</source>
            <translation>Коэффициент локализации: добавленная стоимость ИКТ к ВРП, официальная статистика</translation>
        </message>
        <message>
            <source>The paper, table 1</source>
            <translation>Статья, таблица 1</translation>
        </message>
        <message>
            <source>The paper, table 2</source>
            <translation>Статья, таблица 2</translation>
        </message>
        <message>
            <source>Bureau of National Statistics of Kazakhstan</source>
            <translation>Бюро национальной статистики Казахстана</translation>
        </message>
        <message>
            <source>use with reference to the source</source>
            <translation>использование со ссылкой на источник</translation>
        </message>
        <message>
            <source>Boundaries CC BY 4.0; statistics: use with reference to the Bureau of National Statistics of Kazakhstan</source>
            <translation>Границы: CC BY 4.0; статистика: использование со ссылкой на Бюро национальной статистики Казахстана</translation>
        </message>
        <message>
            <source>Boundaries: UN OCHA common operational data sets (COD-AB) for Kazakhstan, as corrected and published in the R package geokz 1.0.2 by Alexander Rodionov, CC BY 4.0; changed for Growth Poles: gaps and overlaps closed, stray parts reassigned, simplified, names unified.</source>
            <translation>Границы: общие операционные наборы данных УКГВ ООН (COD-AB) по Казахстану, исправленные и опубликованные в пакете R geokz 1.0.2 Александром Родионовым, CC BY 4.0; изменено для Growth Poles: зазоры и наложения устранены, отдельные части переназначены, контуры упрощены, названия унифицированы.</translation>
        </message>
        <message>
            <source>candidate</source>
            <translation>кандидат</translation>
        </message>
        <message>
            <source>not a candidate</source>
            <translation>не кандидат</translation>
        </message>
        <message>
            <source>undetermined</source>
            <translation>не определено</translation>
        </message>
        <message>
            <source>spread</source>
            <translation>распространение</translation>
        </message>
        <message>
            <source>backwash</source>
            <translation>обратный эффект</translation>
        </message>
        <message>
            <source>no sizeable effect</source>
            <translation>заметного эффекта нет</translation>
        </message>
        <message>
            <source>zone {zone}, index {index}; asked: {zones}</source>
            <translation>зона {zone}, индекс {index}; нужна {zones}</translation>
        </message>
        <message>
            <source>share {share}; asked: at least {wanted}</source>
            <translation>доля {share}; нужно не менее {wanted}</translation>
        </message>
        <message>
            <source>the share is not known</source>
            <translation>доля неизвестна</translation>
        </message>
        <message>
            <source>no output reported; asked: a share of at least {wanted}</source>
            <translation>о выпуске не сообщается; нужна доля не менее {wanted}</translation>
        </message>
        <message>
            <source>no grade: {some} of {required} indicators are known, the scale needs all</source>
            <translation>нет оценки: известно {some} из {required} показателей, а шкале нужны все</translation>
        </message>
        <message>
            <source>no grade: the index has no value</source>
            <translation>нет оценки: у индекса нет значения</translation>
        </message>
        <message>
            <source>the location quotient is not known</source>
            <translation>коэффициент локализации неизвестен</translation>
        </message>
        <message>
            <source>location quotient {value}: specialised</source>
            <translation>коэффициент локализации {value}: специализирован</translation>
        </message>
        <message>
            <source>location quotient {value}: not surely above 1</source>
            <translation>коэффициент локализации {value}: больше 1 лишь с сомнением</translation>
        </message>
        <message>
            <source>location quotient {value}: not specialised</source>
            <translation>коэффициент локализации {value}: не специализирован</translation>
        </message>
    </context>
</TS>
